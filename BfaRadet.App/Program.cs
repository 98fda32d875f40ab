using BfaRadet.App.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
await app.RunAsync();

public partial class Program;
