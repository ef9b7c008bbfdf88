# Takes the station agent off this machine, from PowerShell as administrator.
Stop-ScheduledTask -TaskName 'Passline station agent' -ErrorAction SilentlyContinue
Unregister-ScheduledTask -TaskName 'Passline station agent' -Confirm:$false -ErrorAction SilentlyContinue
if (Test-Path "$env:ProgramFiles\Passline agent\current") { (Get-Item "$env:ProgramFiles\Passline agent\current").Delete() }
Remove-Item -Recurse -Force "$env:ProgramFiles\Passline agent", "$env:ProgramData\Passline agent" -ErrorAction SilentlyContinue
