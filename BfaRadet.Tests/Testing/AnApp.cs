using System.Net;
using System.Text.RegularExpressions;
using BfaRadet.App.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BfaRadet.Tests.Testing;

/// <summary>The whole app in this process with a database of its own, for pages that are plain forms. Spoken to over https.</summary>
public sealed class AnApp(string environment = "Production") : WebApplicationFactory<Program>
{
    public const string Password = "blå himmel över sjön";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    /// <summary>A browser of its own: keeps cookies, follows nothing.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    }));

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<UserAccount> AccountAsync(string email, bool administrator = false) => InScopeAsync(services =>
        services.GetRequiredService<DevelopmentAccounts>().EnsureAsync(email, "Kim Kontosson", "Melleruds kommun", administrator, Password));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:File", Path.Combine(_folder.FullName, "bfaradet.db"));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Somebody at a browser without a script.</summary>
public sealed partial class Visitor(HttpClient client)
{
    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(address);

    public async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await (await client.GetAsync(address)).Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills in the form of that name and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await (await client.GetAsync(address)).Content.ReadAsStringAsync();
        var token = Token().Match(page).Groups[1].Value;
        return await PostAsync(address, [("_handler", form), ("__RequestVerificationToken", token), .. fields]);
    }

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<HttpResponseMessage> SignInAsync(string email, string password = AnApp.Password, string address = "/logga-in") =>
        SendAsync(address, "logga-in", ("Email", email), ("Password", password));

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}

internal static class Answers
{
    public static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static string? Leads(this HttpResponseMessage answer) => answer.Headers.Location is { } location
        ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString
        : null;
}
