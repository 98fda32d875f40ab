using BfaRadet.App.Account;
using BfaRadet.App.Components;
using BfaRadet.App.Data;
using BfaRadet.App.Example;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Export;
using BfaRadet.App.Features.Minutes.Verifying;

if (args is ["verifiera", .. var given])
{
#pragma warning disable RS0030 // A command answers on the terminal it was given from; nothing runs unattended.
    return VerifyCommand.Run(given, Console.Out);
#pragma warning restore RS0030
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData();
builder.Services.AddShell();
builder.Services.AddAccount(builder.Environment);
builder.Services.AddCouncils();
builder.Services.AddMeetings().AddMeetingHub();
builder.Services.AddMinutes();
builder.Services.AddDecisions();
builder.Services.AddFocusAreas();
builder.Services.AddJournal();
builder.Services.AddHome();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
if (app.Environment.IsDevelopment())
{
    await ExampleCouncil.EnsureAsync(app.Services);
}

app.UseShell();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapShell();
app.MapAccount();
app.MapMeetings();
app.MapMinutes();
app.MapMinutesExport();
app.MapDecisions();
await app.RunAsync();
return 0;

public partial class Program;
