#!/usr/bin/env bash
# Looks into a built peak-moments.exe: check_exe.sh EXE. Needs objdump for Windows (binutils-mingw-w64-x86-64)
# and wrestool and icotool (icoutils).
set -euo pipefail
for command in x86_64-w64-mingw32-objdump wrestool icotool iconv; do
    command -v "$command" >/dev/null || { echo "$command is missing; packaging/windows/README.md names the packages" >&2; exit 1; }
done
exe=$(realpath "$1")
cd "$(dirname "$0")/../.."

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failed=0
holds() { # what, a test's exit code
    if [[ $2 == 0 ]]; then echo "  ok    $1"; else echo "  FAULT $1"; failed=1; fi
}
has() { # what, text, file
    local code=0
    grep -qF -- "$2" "$3" || code=1
    holds "$1" "$code"
}
resource() { # type, name, file
    wrestool --extract --raw --type="$1" --name="$2" "$exe" >"$3" 2>/dev/null || true
}

x86_64-w64-mingw32-objdump -x "$exe" >"$room/headers"
echo "$exe"

code=0; grep -qE '^Subsystem\s+0*2\s' "$room/headers" || code=1
holds "belongs to the window: no console opens beside it" "$code"
for protection in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do
    has "protected: $protection" "$protection" "$room/headers"
done

# What every Windows 10 and 11 brings. Nothing of the compiler's, and nothing that would have to lie beside it.
system='advapi32|api-ms-win-[-a-z0-9]+|bcrypt|bcryptprimitives|combase|comctl32|comdlg32|crypt32|d3d12|d3dcompiler_47'
system+='|dcomp|dwmapi|dwrite|dxgi|gdi32|imm32|kernel32|mpr|msvcrt|ncrypt|netapi32|ntdll|ole32|oleaut32|opengl32|powrprof'
system+='|propsys|psapi|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|ucrtbase|uiautomationcore|user32|userenv'
system+='|uxtheme|version|winmm|winspool\.drv|ws2_32'
sed -n 's/^\s*DLL Name: \(.*\)$/\1/p' "$room/headers" | tr 'A-Z' 'a-z' | sort -u >"$room/imports"
others=$(grep -vE "^($system)(\.dll)?$" "$room/imports" || true)
code=0; [[ -s $room/imports && -z $others ]] || code=1
holds "asks for DLLs of the system alone${others:+, but: $others}" "$code"

wrestool --extract --type=14 --output="$room/icon.ico" "$exe" 2>/dev/null || true
icotool --list "$room/icon.ico" >"$room/icons" 2>/dev/null || true
for size in 16 20 24 32 40 48 64 256; do
    has "icon of $size pixels" "--width=$size --height=$size" "$room/icons"
done

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
resource 16 1 "$room/version.bin"
# Its texts are UTF-16, each ended by zeros.
iconv -f UTF-16LE -t UTF-8 -c "$room/version.bin" | tr '\0' '\n' | grep -v '^$' >"$room/version" || true
value() { sed -n "/$1\$/{n;p;q}" "$room/version"; }
for field in FileVersion ProductVersion; do
    code=0; [[ $(value "$field") == "$version" ]] || code=1
    holds "$field is $version" "$code"
done
for field in ProductName FileDescription; do
    code=0; [[ $(value "$field") == "Peak Moments 峰值时刻" ]] || code=1
    holds "$field in both languages" "$code"
done
code=0; [[ -n $(value Comments) && -n $(value LegalCopyright) ]] || code=1
holds "description and copyright" "$code"

resource 24 1 "$room/manifest"
for part in PerMonitorV2 '<longPathAware' '>UTF-8</activeCodePage>' 'level="asInvoker"' \
    '{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}' Microsoft.Windows.Common-Controls; do
    has "manifest: $part" "$part" "$room/manifest"
done
code=0; python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$room/manifest" 2>/dev/null || code=1
holds "manifest is XML" "$code"

exit "$failed"
