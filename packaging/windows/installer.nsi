; The installer: for one person, without administrator's rights, in Chinese or English as Windows is. build.sh gives
; VERSION, SIZE (of what is installed, in kB), ICON, SIDE (the picture on the last page), STAGE (the folder of what is
; installed), FILES (the list of what lies there beside the program) and OUT. What a person reads stands in words.nsh.
;
; Exit codes: 0 done, 1 cancelled by the person, 2 something could not be written, 3 the program is running.
Unicode true
Target amd64-unicode
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
SetCompressor /SOLID lzma
AllowSkipFiles off

!include LogicLib.nsh
!include MUI2.nsh

!define PROGRAM "peak-moments.exe"
!define LINK "$SMPROGRAMS\峰值时刻 Peak Moments.lnk"
; What was installed, a line a file: its time in two numbers, then its path.
!define LIST "installed.txt"
!define CLASSES "Software\Classes"
!define APPS "Software\Microsoft\Windows\CurrentVersion\Uninstall\PeakMoments"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"
; The types of files. Windows sees the last ending alone, so that .worksheet.ron, .scenario.ron and .class.ron are one;
; the program sees what a file is by what stands in it.
!define DOCUMENT "PeakMoments.Document"
!define SCENARIO "PeakMoments.Scenario"
!define CODE_RUNNING 3

Name "$(PRODUCT)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Peak Moments"
InstallDirRegKey HKCU "${APPS}" "InstallLocation"
BrandingText "$(PRODUCT) ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_TEXT "$(FINISHED)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(STAYS)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first language is that of a Windows in neither of the two.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include words.nsh

VIProductVersion "${VERSION}.0"
!macro VersionKeys language product description
  VIAddVersionKey /LANG=${language} "ProductName" "${product}"
  VIAddVersionKey /LANG=${language} "FileDescription" "${description}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "© 2026 the Peak Moments authors"
!macroend
!insertmacro VersionKeys ${LANG_ENGLISH} "Peak Moments" "Peak Moments Setup"
!insertmacro VersionKeys ${LANG_SIMPCHINESE} "峰值时刻" "峰值时刻安装程序"

!macro Functions un
; Ends only when nobody runs the program of this folder: Windows lets nobody write to a program that runs. Nothing was
; changed before that.
Function ${un}WaitUntilClosed
  ${Do}
    ; A virus scanner may hold the file for a moment too.
    ${For} $R1 1 10
      ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
        Return
      ${EndIf}
      ClearErrors
      FileOpen $R0 "$INSTDIR\${PROGRAM}" a
      ${IfNot} ${Errors}
        FileClose $R0
        Return
      ${EndIf}
      Sleep 200
    ${Next}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel ${CODE_RUNNING}
      Abort "$(RUNNING)"
    ${EndIf}
  ${Loop}
FunctionEnd

; Removes what the list names, but not what somebody has changed since: a scenario that was written in here is
; somebody's work.
Function ${un}RemoveListed
  ClearErrors
  FileOpen $R0 "$INSTDIR\${LIST}" r
  ${If} ${Errors}
    Return
  ${EndIf}
  ${Do}
    ClearErrors
    FileReadUTF16LE $R0 $R1
    FileReadUTF16LE $R0 $R2
    FileReadUTF16LE $R0 $R3
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    ; Each line comes with its two characters of end.
    StrCpy $R1 $R1 -2
    StrCpy $R2 $R2 -2
    StrCpy $R3 $R3 -2
    ClearErrors
    GetFileTime "$INSTDIR\$R3" $R4 $R5
    ${IfNot} ${Errors}
    ${AndIf} $R4 == $R1
    ${AndIf} $R5 == $R2
      Delete "$INSTDIR\$R3"
    ${EndIf}
  ${Loop}
  FileClose $R0
  Delete "$INSTDIR\${LIST}"
  ; A folder goes when nothing is left in it.
  RMDir "$INSTDIR\scenarios"
  RMDir "$INSTDIR\plans"
  RMDir "$INSTDIR\licences"
FunctionEnd

; Tells Windows to read the types of files again.
Function ${un}TellTypes
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend
!insertmacro Functions ""
!insertmacro Functions "un."

; Another folder than last time: the copy there goes, so that there is one program and one entry in "Apps".
Function RemoveElsewhere
  ReadRegStr $R0 HKCU "${APPS}" "InstallLocation"
  ${If} $R0 == ""
  ${OrIf} $R0 == $INSTDIR
  ${OrIfNot} ${FileExists} "$R0\uninstall.exe"
    Return
  ${EndIf}
  ${Do}
    ; So it stays in its folder and is waited for.
    ExecWait '"$R0\uninstall.exe" /S _?=$R0' $R1
    ${If} $R1 <> ${CODE_RUNNING}
      Delete "$R0\uninstall.exe"
      RMDir "$R0"
      Return
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel ${CODE_RUNNING}
      Abort "$(RUNNING)"
    ${EndIf}
  ${Loop}
FunctionEnd

; A type of files: its name, its icon and the program that opens it.
!macro Type id name
  WriteRegStr HKCU "${CLASSES}\${id}" "" "${name}"
  WriteRegStr HKCU "${CLASSES}\${id}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${id}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

; An ending offers the type, and takes it for its own where no other program has it.
!macro Ending ending id
  WriteRegStr HKCU "${CLASSES}\${ending}\OpenWithProgids" "${id}" ""
  ReadRegStr $R0 HKCU "${CLASSES}\${ending}" ""
  ReadRegStr $R1 HKLM "${CLASSES}\${ending}" ""
  ${If} $R0 == ""
  ${AndIf} $R1 == ""
    WriteRegStr HKCU "${CLASSES}\${ending}" "" "${id}"
  ${EndIf}
!macroend

; Gives the ending back, and leaves what other programs wrote there.
!macro NoEnding ending id
  DeleteRegKey HKCU "${CLASSES}\${id}"
  DeleteRegValue HKCU "${CLASSES}\${ending}\OpenWithProgids" "${id}"
  ReadRegStr $R0 HKCU "${CLASSES}\${ending}" ""
  ${If} $R0 == "${id}"
    DeleteRegValue HKCU "${CLASSES}\${ending}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ending}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ending}"
!macroend

; Puts a file of the stage into a folder below the program's, and on the list. One that somebody has changed stays.
!macro Put folder file
  SetOutPath "$INSTDIR${folder}"
  ${IfNot} ${FileExists} "$INSTDIR${folder}\${file}"
    File "${STAGE}${folder}/${file}"
    GetFileTime "$INSTDIR${folder}\${file}" $R1 $R2
    FileWriteUTF16LE $R0 "$R1$\r$\n$R2$\r$\n"
    StrCpy $R3 "${folder}\${file}" "" 1
    FileWriteUTF16LE $R0 "$R3$\r$\n"
  ${EndIf}
!macroend

Section
  Call RemoveElsewhere
  Call WaitUntilClosed
  SetOutPath $INSTDIR
  ; The new program is there whole before the old one goes.
  File "/oname=${PROGRAM}.new" "${STAGE}/${PROGRAM}"
  ${Do}
    ClearErrors
    Delete "$INSTDIR\${PROGRAM}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      Delete "$INSTDIR\${PROGRAM}.new"
      SetErrorLevel ${CODE_RUNNING}
      Abort "$(RUNNING)"
    ${EndIf}
  ${Loop}
  Rename "$INSTDIR\${PROGRAM}.new" "$INSTDIR\${PROGRAM}"

  Call RemoveListed
  FileOpen $R0 "$INSTDIR\${LIST}" w
  !include "${FILES}"
  FileClose $R0
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "${LINK}" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${APPS}" "DisplayName" "$(PRODUCT)"
  WriteRegStr HKCU "${APPS}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${APPS}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${APPS}" "Publisher" "$(PUBLISHER)"
  WriteRegStr HKCU "${APPS}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${APPS}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${APPS}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${APPS}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${APPS}" "NoModify" 1
  WriteRegDWORD HKCU "${APPS}" "NoRepair" 1

  WriteRegStr HKCU "${APP_PATHS}" "" "$INSTDIR\${PROGRAM}"
  !insertmacro Type "${DOCUMENT}" "$(DOCUMENT_TYPE)"
  !insertmacro Type "${SCENARIO}" "$(SCENARIO_TYPE)"
  !insertmacro Ending ".ron" "${DOCUMENT}"
  !insertmacro Ending ".peakscenario" "${SCENARIO}"
  Call TellTypes
SectionEnd

; Worksheets, settings, recovery and backups lie elsewhere and stay.
Section "un."
  Call un.WaitUntilClosed
  ClearErrors
  Delete "$INSTDIR\${PROGRAM}"
  ${If} ${Errors}
    SetErrorLevel ${CODE_RUNNING}
    Abort "$(RUNNING)"
  ${EndIf}
  Call un.RemoveListed
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath $TEMP
  RMDir "$INSTDIR"
  Delete "${LINK}"
  !insertmacro NoEnding ".ron" "${DOCUMENT}"
  !insertmacro NoEnding ".peakscenario" "${SCENARIO}"
  DeleteRegKey HKCU "${APP_PATHS}"
  DeleteRegKey HKCU "${APPS}"
  Call un.TellTypes
SectionEnd
