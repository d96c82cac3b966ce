; Haven for Windows. Compiled by makensis, on Windows or on Linux, over a folder that PyInstaller made:
;   makensis -DVERSION=0.1.0 -DLAYOUT=dist/haven -DOUT=dist/haven-setup.exe -DICON=haven.ico haven.nsi
; Removing Haven leaves what a person wrote: it lies in her own profile (%LOCALAPPDATA%\haven), which nothing here
; touches.
Unicode true
!ifndef VERSION
  !error "-DVERSION=… is missing"
!endif
!ifndef LAYOUT
  !error "-DLAYOUT=… is missing: the folder that PyInstaller made"
!endif
!ifndef OUT
  !error "-DOUT=… is missing"
!endif
!ifdef FAST
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif

!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "Haven"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Haven"
InstallDirRegKey HKLM "Software\Haven" "Folder"
RequestExecutionLevel admin
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Haven"
VIAddVersionKey "FileDescription" "Haven setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0; course texts CC-BY-SA-4.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\haven.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"

LangString KEPT ${LANG_ENGLISH} "Haven was removed. What was written in it stays in this person's own folder."
LangString KEPT ${LANG_DUTCH} "Haven is verwijderd. Wat erin geschreven is, blijft in de eigen map van deze persoon."

!macro FileType EXTENSION CLASS WORDS
  WriteRegStr HKLM "Software\Classes\${EXTENSION}" "" "${CLASS}"
  WriteRegStr HKLM "Software\Classes\${CLASS}" "" "${WORDS}"
  WriteRegStr HKLM "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\haven.exe,0"
  WriteRegStr HKLM "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\haven.exe" "%1"'
!macroend

Section "Haven"
  SetRegView 64
  SetOutPath "$INSTDIR"
  ; A version before may have had files that this one has not.
  RMDir /r "$INSTDIR\_internal"
  File /r "${LAYOUT}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Haven.lnk" "$INSTDIR\haven.exe"
  !insertmacro FileType ".haven-invitation" "Haven.Invitation" "Haven invitation"
  !insertmacro FileType ".haven-exchange" "Haven.Exchange" "Haven exchange file"
  !insertmacro FileType ".haven-course" "Haven.Course" "Haven course"
  WriteRegStr HKLM "Software\Haven" "Folder" "$INSTDIR"
  !define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Haven"
  WriteRegStr HKLM "${GONE}" "DisplayName" "Haven"
  WriteRegStr HKLM "${GONE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${GONE}" "DisplayIcon" "$INSTDIR\haven.exe"
  WriteRegStr HKLM "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${GONE}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKLM "${GONE}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd

Section "Uninstall"
  SetRegView 64
  Delete "$SMPROGRAMS\Haven.lnk"
  DeleteRegKey HKLM "Software\Classes\.haven-invitation"
  DeleteRegKey HKLM "Software\Classes\.haven-exchange"
  DeleteRegKey HKLM "Software\Classes\.haven-course"
  DeleteRegKey HKLM "Software\Classes\Haven.Invitation"
  DeleteRegKey HKLM "Software\Classes\Haven.Exchange"
  DeleteRegKey HKLM "Software\Classes\Haven.Course"
  DeleteRegKey HKLM "${GONE}"
  DeleteRegKey HKLM "Software\Haven"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\haven.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  IfSilent +2
  MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)"
SectionEnd
