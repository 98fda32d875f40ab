using BfaRadet.App.Account;
using BfaRadet.App.Components;
using BfaRadet.App.Data;
using BfaRadet.App.Example;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using Microsoft.AspNetCore.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData();
builder.Services.AddIdentityCore<UserAccount>().AddRoles<IdentityRole>().AddEntityFrameworkStores<WorkspaceDb>();
builder.Services.AddMeetings();
builder.Services.AddMinutes();
builder.Services.AddDecisions();
builder.Services.AddFocusAreas();
builder.Services.AddShell();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
if (app.Environment.IsDevelopment())
{
    await ExampleCouncil.EnsureAsync(app.Services);
}

app.UseShell();
app.UseAntiforgery();
app.MapShell();
await app.RunAsync();

public partial class Program;
