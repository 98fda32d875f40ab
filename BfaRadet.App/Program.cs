using BfaRadet.App.Account;
using BfaRadet.App.Components;
using BfaRadet.App.Data;
using BfaRadet.App.Features.Councils;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData();
builder.Services.AddShell();
builder.Services.AddAccount(builder.Environment);
builder.Services.AddCouncils();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
app.UseShell();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapShell();
app.MapAccount();
await app.RunAsync();

public partial class Program;
