# Installs the station agent of this folder, from PowerShell as administrator: .\windows\install.ps1
# It runs at every start of the machine, before anybody signs in, and again whenever it ends.
$ErrorActionPreference = 'Stop'
$from = Split-Path -Parent $PSScriptRoot
$build = (Get-Content "$from\BUILD").Trim()
$home_ = "$env:ProgramFiles\Passline agent"
$data = "$env:ProgramData\Passline agent"
$version = "$home_\versions\$build"
New-Item -ItemType Directory -Force "$home_\versions", $data | Out-Null
if (Test-Path $version) { throw "$build is installed already." }
Copy-Item -Recurse $from $version
$old = if (Test-Path "$home_\current") { (Get-Item "$home_\current").Target } else { $null }
Stop-ScheduledTask -TaskName 'Passline station agent' -ErrorAction SilentlyContinue
if ($old) { (Get-Item "$home_\current").Delete() }
New-Item -ItemType Junction -Path "$home_\current" -Target $version | Out-Null
icacls $data /inheritance:r /grant 'SYSTEM:(OI)(CI)F' 'Administrators:(OI)(CI)F' 'LOCAL SERVICE:(OI)(CI)F' | Out-Null
$action = New-ScheduledTaskAction -Execute "$home_\current\node.exe" -Argument "--max-semi-space-size=1 --max-old-space-size=128 --max-opt=1 app\station-agent\main.js --data `"$data`"" -WorkingDirectory "$home_\current"
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit 0 -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
$who = New-ScheduledTaskPrincipal -UserId 'LOCAL SERVICE' -LogonType ServiceAccount
Register-ScheduledTask -Force -TaskName 'Passline station agent' -Action $action -Trigger (New-ScheduledTaskTrigger -AtStartup) -Settings $settings -Principal $who | Out-Null
Start-ScheduledTask -TaskName 'Passline station agent'
& "$version\node.exe" "$version\bin\is-up.ts" $data $version 30
if ($LASTEXITCODE -ne 0 -and $old) {
  Stop-ScheduledTask -TaskName 'Passline station agent'
  (Get-Item "$home_\current").Delete()
  New-Item -ItemType Junction -Path "$home_\current" -Target $old | Out-Null
  Start-ScheduledTask -TaskName 'Passline station agent'
  throw "$build did not come up. The one before it runs again."
}
"Passline station agent $build runs. Pair it: & '$home_\current\passline-agent.cmd' pair"
