using BfaRadet.App.Components;
using BfaRadet.App.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData();
builder.Services.AddShell();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
app.UseShell();
app.UseAntiforgery();
app.MapShell();
await app.RunAsync();

public partial class Program;
