using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.SignIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BfaRadet.Tests.Testing;

/// <summary>The whole app in this process with a database of its own, for pages that are plain forms. Spoken to over https.</summary>
public sealed class AnApp(string environment = "Production") : WebApplicationFactory<Program>
{
    public const string Password = "blå himmel över sjön";

    /// <summary>Where people reach it.</summary>
    public const string Address = "https://localhost";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    /// <summary>Whether its start makes the database itself, by its own clock; otherwise it finds the one such a start has made today.</summary>
    public bool FromNothing { get; init; }

    /// <summary>A browser of its own: keeps cookies, follows nothing.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri(Address),
    }));

    /// <summary>Somebody who has nothing but this cookie.</summary>
    public Visitor VisitorWith(string cookie)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            HandleCookies = false,
            BaseAddress = new Uri(Address),
        });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return new Visitor(client);
    }

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
        builder.UseSetting("PublicAddress", Address);
        var file = Path.Combine(_folder.FullName, "bfaradet.db");
        if (!FromNothing)
        {
            PreparedDatabase.LayAt(file, environment);
        }

        builder.UseSetting("Database:File", file);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        // A password that is tried costs production a tenth of a second; how it is kept is the framework's own.
        builder.ConfigureServices(services =>
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            // As in RunningApp: no reminders by the weekday of the run.
            services.Remove(services.First(s => s.ImplementationType == typeof(BfaRadet.App.Features.FollowUp.Reminders.ReminderWork)));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AFolder.Remove(_folder);
    }
}
