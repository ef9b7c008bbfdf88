# Installs the station agent of this folder, or replaces the one that is installed, from PowerShell as administrator:
# .\windows\install.ps1
# It runs from the start of the machine on, before anybody signs in; whenever it ended it is started within a minute.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
$task = 'Passline station agent'
$from = Split-Path -Parent $PSScriptRoot
$build = (Get-Content (Join-Path $from 'BUILD')).Trim()
$programs = Join-Path $env:ProgramFiles 'Passline agent'
$data = Join-Path $env:ProgramData 'Passline agent'
$versions = Join-Path $programs 'versions'
$version = Join-Path $versions $build
$current = Join-Path $programs 'current'

# Which version a link leads to; nothing where there is no link.
function Get-Current {
  if (Test-Path $current) { (Get-Item $current).Target | Select-Object -First 1 }
}

# Takes the link away, and not what it leads to.
function Remove-Current {
  if (Test-Path $current) { (Get-Item $current).Delete() }
}

function Switch-To($folder) {
  Stop-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
  Remove-Current
  New-Item -ItemType Junction -Path $current -Target $folder | Out-Null
}

function Test-Up($folder) {
  & "$folder\node.exe" "$folder\bin\is-up.ts" $data $folder 30
  $LASTEXITCODE -eq 0
}

$old = Get-Current
if ($old -eq $version) { throw "$build is what runs already." }
New-Item -ItemType Directory -Force $versions, $data | Out-Null
if (Test-Path $version) { Remove-Item -Recurse -Force $version }
Copy-Item -Recurse $from $version

# By their numbers: their names are other ones in other languages of Windows. SYSTEM, Administrators, LOCAL SERVICE.
icacls $data /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-19:(OI)(CI)F' | Out-Null
if ($LASTEXITCODE -ne 0) { throw "Windows did not let $data be kept from others." }

Switch-To $version
$action = New-ScheduledTaskAction -Execute "$current\node.exe" -Argument "--max-semi-space-size=1 --max-old-space-size=128 --max-opt=1 app\station-agent\main.js --data `"$data`"" -WorkingDirectory $current
$starts = @(
  (New-ScheduledTaskTrigger -AtStartup),
  # A task that ended in order, as after it was paired anew, is not started again by itself.
  (New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1))
)
$settings = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable
$who = New-ScheduledTaskPrincipal -UserId 'S-1-5-19' -LogonType ServiceAccount
Register-ScheduledTask -Force -TaskName $task -Action $action -Trigger $starts -Settings $settings -Principal $who | Out-Null
Start-ScheduledTask -TaskName $task

if (-not (Test-Up $version)) {
  if (-not $old) { throw "$build is installed and did not come up. It is tried every minute; http://127.0.0.1:8092 says more once it runs." }
  Switch-To $old
  Start-ScheduledTask -TaskName $task
  Remove-Item -Recurse -Force $version -ErrorAction SilentlyContinue
  throw "$build did not come up. The one before it runs again."
}
Get-ChildItem $versions -Directory | Where-Object { $_.FullName -ne $version -and $_.FullName -ne $old } | Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
"Passline station agent $build runs. Pair it, as administrator: & '$current\passline-agent.cmd' pair"
"How it is: http://127.0.0.1:8092 on this machine"
