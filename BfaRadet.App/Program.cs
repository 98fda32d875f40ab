using BfaRadet.App.Data;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Help;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Needs;
using BfaRadet.App.Features.PublicSite;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Features.Search;
using BfaRadet.App.Identity;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Operations;
using BfaRadet.App.Operations.Commands;
using BfaRadet.App.Web;
using BfaRadet.App.Writing;

if (await CommandLine.AnswerAsync(args) is { } answered)
{
    return (int)answered;
}

if (OperationsFeature.ReadSettings(args, out var builder) is { } unusable)
{
    return unusable;
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOperations(builder.Configuration);
builder.Services.AddData();
builder.Services.AddLive();
builder.Services.AddMail(builder.Configuration);
builder.Services.AddShell();
builder.Services.AddIdentity(builder.Environment);
builder.Services.AddCouncils();
builder.Services.AddLetters();
builder.Services.AddWriting();
builder.Services.AddMeetings().AddMeetingHub();
builder.Services.AddMinutes();
builder.Services.AddPublishing();
builder.Services.AddDecisions();
builder.Services.AddFocusAreas();
builder.Services.AddFollowUp();
builder.Services.AddLaw();
builder.Services.AddNeeds();
builder.Services.AddJournal();
builder.Services.AddSearch();
builder.Services.AddHome();
builder.Services.AddHelp();
builder.Services.AddPublicSite();

var app = builder.Build();
if (app.RefuseSettings() is { } refused)
{
    return refused;
}

app.UseShell();
app.UseIdentity();
app.MapShell();
app.MapIdentity();
app.MapLetters();
app.MapMeetings();
app.MapWriting();
app.MapMinutesDownloads();
app.MapFollowUp();
app.MapPublicSite();
return await app.ServeAsync();

public partial class Program;
