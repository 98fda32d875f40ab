using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

/// <summary>The files that docs/drift.md tells an administrator to copy.</summary>
public sealed class DeploymentFilesTests
{
    private static readonly string _files = Path.Combine(Repository.Root, "docs", "drift");

    [Fact]
    public async Task The_units_are_accepted_by_systemd()
    {
        using var folder = new AFolder();
        // Where dotnet lies differs between machines; all else is taken as it is.
        foreach (var unit in (string[])["bfaradet.service", "bfaradet-backup.service", "bfaradet-backup.timer"])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(_files, unit), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder.Path, unit), text.Replace("/usr/bin/dotnet", Environment.ProcessPath, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        var (code, said) = await OutsideTool.RunAsync(
            "systemd-analyze", folder.Path, "verify", "--man=no", "./bfaradet.service", "./bfaradet-backup.service", "./bfaradet-backup.timer");

        Assert.True(code == 0, said);
        Assert.DoesNotContain("bfaradet", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_and_a_live_connection_come_through_the_nginx_block()
    {
        // At a port of its own: what the proxy leaves out of Host is missed then.
        var (http, https) = (FreePort(), FreePort());
        var host = $"bfa.kommun.example:{https}";
        await using var app = new ServerProcess([.. ServerProcess.Production, "--PublicAddress", "https://" + host]);
        await app.StartAsync();
        using var folder = new AFolder();
        var mark = MakeCertificate(folder);
        var block = await File.ReadAllTextAsync(Path.Combine(_files, "nginx.conf"), TestContext.Current.CancellationToken);
        var file = folder.File("nginx.conf", System.Text.Encoding.UTF8.GetBytes(Around(folder.Path, block
            .Replace("http://127.0.0.1:5300", app.Address, StringComparison.Ordinal)
            .Replace("/etc/ssl/bfaradet", folder.Path, StringComparison.Ordinal)
            .Replace("/var/log/nginx", folder.Path, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{http};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{https} ssl;", StringComparison.Ordinal))));

        var (code, said) = await OutsideTool.RunAsync("nginx", folder.Path, "-t", "-p", folder.Path, "-c", file);
        Assert.True(code == 0, said);
        using var nginx = Process.Start(new ProcessStartInfo("nginx", ["-p", folder.Path, "-c", file, "-g", "daemon off;"]) { RedirectStandardError = true })!;
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                // A certificate of this test's own, that nobody vouches for.
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == mark,
                },
            });
            client.DefaultRequestHeaders.Host = host;
            using var page = await WhenUpAsync(() => client.GetAsync(new Uri($"https://127.0.0.1:{https}/logga-in"), TestContext.Current.CancellationToken));

            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            // The app knows that the visitor came over TLS: only then does it say so.
            Assert.True(page.Headers.Contains("Strict-Transport-Security"));
            using var searched = await client.GetAsync(new Uri($"https://127.0.0.1:{https}/logga-in?ReturnUrl=%2Fhemligt"), TestContext.Current.CancellationToken);
            var logged = await File.ReadAllTextAsync(Path.Combine(folder.Path, "bfaradet.log"), TestContext.Current.CancellationToken);
            Assert.Contains("\"GET /logga-in\" 200", logged, StringComparison.Ordinal);
            Assert.DoesNotContain("hemligt", logged, StringComparison.Ordinal);
            using var plain = await client.GetAsync(new Uri($"http://127.0.0.1:{http}/logga-in"), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.MovedPermanently, "https"), (plain.StatusCode, plain.Headers.Location!.Scheme));
            using var upgrade = new HttpRequestMessage(HttpMethod.Get, $"https://127.0.0.1:{https}/_blazor?id=x");
            upgrade.Headers.Add("Origin", "https://" + host);
            upgrade.Headers.Add("Connection", "Upgrade");
            upgrade.Headers.Add("Upgrade", "websocket");
            upgrade.Headers.Add("Sec-WebSocket-Version", "13");
            upgrade.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
            using var answer = await client.SendAsync(upgrade, TestContext.Current.CancellationToken);
            // Let through by the proxy and taken for one of ours: only whose it is is asked.
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        finally
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Every_file_is_named_in_the_text_and_every_command_and_exit_code_too()
    {
        var text = Repository.Read("docs/drift.md");

        Assert.All(
            Directory.GetFiles(_files).Select(Path.GetFileName).Concat(["sakerhetskopiera", "aterstall", "ny-administrator", "byt-nycklar", "verifiera", "version", "hjalp"]),
            named => Assert.Contains(named!, text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<BfaRadet.App.ExitCode>(), code => Assert.Contains($"\n| {(int)code} | ", text, StringComparison.Ordinal));
    }

    private static string Around(string folder, string block) => $$"""
        pid {{folder}}/nginx.pid;
        error_log {{folder}}/error.log;
        events { }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            {{block}}
        }
        """;

    /// <summary>Lays a certificate where the block looks for it. Its hash.</summary>
    private static string MakeCertificate(AFolder folder)
    {
        using var made = ACertificate.Make("bfa.kommun.example");
        folder.File("fullchain.pem", System.Text.Encoding.ASCII.GetBytes(made.ExportCertificatePem()));
        folder.File("privkey.pem", System.Text.Encoding.ASCII.GetBytes(made.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()));
        return made.GetCertHashString();
    }

    private static async Task<HttpResponseMessage> WhenUpAsync(Func<Task<HttpResponseMessage>> ask)
    {
        for (var left = 500; ; left--)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException) when (left > 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
