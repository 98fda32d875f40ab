using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// The whole app on a real port and a database of its own, for browsers and hub clients. Settings are given as
/// configuration keys (give Database:File and Port to come back with the same file at the same address); dispose it and the server is gone within a
/// second, open pages or not.
/// </summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");
    private readonly string _environment;
    private readonly (string Key, string Value)[] _settings;
    private readonly Action<IServiceCollection>? _services;

    public RunningApp(string environment = "Development", params (string Key, string Value)[] settings)
        : this(null, environment, settings)
    {
    }

    /// <param name="services">What is put in beside the app's own services, or in their place.</param>
    public RunningApp(Action<IServiceCollection>? services, string environment, params (string Key, string Value)[] settings)
    {
        (_services, _environment) = (services, environment);
        var port = int.Parse(settings.FirstOrDefault(s => s.Key == "Port").Value ?? "0", CultureInfo.InvariantCulture);
        // No setting of the app's: it would be refused.
        settings = [.. settings.Where(s => s.Key != "Port")];
        if (environment == "Development")
        {
            // A start looks whether its address is free, and the usual one is everybody's at that moment.
            _settings = [("urls", $"http://localhost:{port}"), .. settings];
            UseKestrel(port);
        }
        else
        {
            // As people meet it: over TLS, at an address it was told.
            port = port == 0 ? ServerProcess.FreePort() : port;
            var certificate = Path.Combine(_folder.FullName, "tls.pfx");
            File.WriteAllBytes(certificate, ACertificate.OfLocalhost.Export(X509ContentType.Pkcs12));
            _settings =
            [
                ("PublicAddress", $"https://localhost:{port}"), ("urls", $"https://localhost:{port}"),
                // The server is given it below; a start looks for it in the settings.
                ("Kestrel:Certificates:Default:Path", certificate), .. settings,
            ];
            UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(ACertificate.OfLocalhost)));
        }

        PreparedDatabase.LayAt(settings.FirstOrDefault(s => s.Key == "Database:File").Value ?? OwnFile, environment);
        StartServer();
        // The port that was found is put there when it is bound.
        SpinWait.SpinUntil(() => !Bound().EndsWith(":0", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Address = Bound()
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }

    private string Bound() => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private string OwnFile => Path.Combine(_folder.FullName, "bfaradet.db");

    /// <summary>"http://localhost:41234", without a slash at the end; https outside Development.</summary>
    public string Address { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        AFolder.Remove(_folder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Database:File", OwnFile);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Warning");
        // A key made for this run lies unencrypted in a file that is deleted with it.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        // Outside Development the files of the build are not looked for unless asked.
        builder.ConfigureAppConfiguration((context, _) =>
            StaticWebAssetsLoader.UseStaticWebAssets(context.HostingEnvironment, context.Configuration));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddConsole());
        // Or an open page keeps the server for half a minute.
        builder.ConfigureServices(services =>
        {
            services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
            // Whether the week's reminders go would depend on the weekday of the run; a test that wants them asks for them.
            services.Remove(services.First(s => s.ImplementationType == typeof(BfaRadet.App.Features.FollowUp.Reminders.ReminderWork)));
            _services?.Invoke(services);
        });
    }
}
