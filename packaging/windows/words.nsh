; What a person reads in the installer, in both languages; the rest comes with NSIS.
LangString PRODUCT ${LANG_SIMPCHINESE} "峰值时刻"
LangString PRODUCT ${LANG_ENGLISH} "Peak Moments"

LangString PUBLISHER ${LANG_SIMPCHINESE} "峰值时刻的作者"
LangString PUBLISHER ${LANG_ENGLISH} "The Peak Moments authors"

LangString DOCUMENT_TYPE ${LANG_SIMPCHINESE} "峰值时刻文件"
LangString DOCUMENT_TYPE ${LANG_ENGLISH} "Peak Moments document"

LangString SCENARIO_TYPE ${LANG_SIMPCHINESE} "峰值时刻情景"
LangString SCENARIO_TYPE ${LANG_ENGLISH} "Peak Moments scenario"

LangString FINISHED ${LANG_SIMPCHINESE} "峰值时刻已经安装好，可以从“开始”菜单打开，也可以双击工作单文件打开。"
LangString FINISHED ${LANG_ENGLISH} "Peak Moments is installed. Open it from the start menu, or by a double click on a worksheet."

LangString RUNNING ${LANG_SIMPCHINESE} "峰值时刻还开着，或者有别的程序（例如杀毒软件）正占用它的文件。$\r$\n$\r$\n请关闭峰值时刻的窗口，再点“重试”。"
LangString RUNNING ${LANG_ENGLISH} "Peak Moments is still open, or another program such as a virus scanner holds its file.$\r$\n$\r$\nClose the window of Peak Moments, then choose Retry."

LangString STAYS ${LANG_SIMPCHINESE} "将从您的电脑中移除峰值时刻。工作单、设置、恢复数据和备份都会留在原处，不会删除。"
LangString STAYS ${LANG_ENGLISH} "This removes Peak Moments from your computer. Your worksheets, settings, recovery and backups stay where they are."
