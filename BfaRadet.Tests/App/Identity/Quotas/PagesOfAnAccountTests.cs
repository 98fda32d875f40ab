using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.Tests.Benchmarks;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Security.Claims;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Quotas;

/// <summary>How many pages one account has drawn and open, and that others do not feel it.</summary>
public sealed class PagesOfAnAccountTests
{
    private const string Page = "/";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_of_pages_is_refused_with_429_and_Swedish_words_and_others_get_theirs()
    {
        await using var app = new RunningApp();
        using var one = Client(app, await app.StepInAsync("sekreterare"));
        using var other = Client(app, await app.StepInAsync("ordforande"));

        var flood = Enumerable.Range(0, 400).Select(_ => one.GetAsync(new Uri(Page, UriKind.Relative), Cancellation)).ToList();
        using var theirs = await other.GetAsync(new Uri(Page, UriKind.Relative), Cancellation);
        var answers = await Task.WhenAll(flood);

        Assert.Equal(HttpStatusCode.OK, theirs.StatusCode);
        var refused = answers.Where(a => a.StatusCode != HttpStatusCode.OK).ToList();
        Assert.InRange(refused.Count, 1, answers.Length - AccountQuotas.PagesWaiting);
        Assert.All(refused, a => Assert.Equal(HttpStatusCode.TooManyRequests, a.StatusCode));
        Assert.NotNull(refused[0].Headers.RetryAfter);
        Assert.Equal(QuotaTexts.Pages, await refused[0].Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Pages_of_an_account_are_drawn_one_at_a_time_and_the_sending_of_one_keeps_no_other_waiting()
    {
        using var quotas = new AccountQuotas(new ConfigurationBuilder().Build());
        var drawing = new ConcurrentQueue<(Line Line, TaskCompletionSource Sent)>();
        var gate = new QuotaGate(
            http =>
            {
                var sent = new TaskCompletionSource();
                drawing.Enqueue(((Line)http.Features.Get<IHttpResponseFeature>()!, sent));
                return sent.Task;
            },
            quotas, Browsers(), NullLogger<QuotaGate>.Instance);

        var (first, second, other) = (gate.InvokeAsync(Request("a")), gate.InvokeAsync(Request("a")), gate.InvokeAsync(Request("b")));

        Assert.Equal(2, drawing.Count);
        await drawing.First().Line.StartAsync();
        Assert.True(SpinWait.SpinUntil(() => drawing.Count == 3, TimeSpan.FromSeconds(30)));
        Assert.False(first.IsCompleted);
        Assert.All(drawing, d => d.Sent.SetResult());
        await Task.WhenAll(first, second, other);
    }

    [Fact]
    public async Task Strangers_have_a_share_by_network_and_those_signed_in_do_not_feel_it()
    {
        using var quotas = new AccountQuotas(new ConfigurationBuilder().Build());
        var gate = new QuotaGate(_ => Task.CompletedTask, quotas, Browsers(), NullLogger<QuotaGate>.Instance);
        async Task<int> AskAsync(DefaultHttpContext http)
        {
            await gate.InvokeAsync(http);
            return http.Response.StatusCode;
        }

        var (asked, answer) = (0, 0);
        while (answer != StatusCodes.Status429TooManyRequests && asked < 10 * AccountQuotas.StrangersAtOnce)
        {
            (asked, answer) = (asked + 1, await AskAsync(Stranger("192.0.2.1")));
        }

        Assert.InRange(asked, AccountQuotas.StrangersAtOnce, (10 * AccountQuotas.StrangersAtOnce) - 1);
        Assert.Equal(StatusCodes.Status200OK, await AskAsync(Stranger("192.0.2.2")));
        // One network, whichever of its addresses.
        var sixth = Enumerable.Range(1, 10 * AccountQuotas.StrangersAtOnce).Select(at => Stranger($"2001:db8::{at:x}"));
        var answers = new List<int>();
        foreach (var http in sixth)
        {
            answers.Add(await AskAsync(http));
        }

        Assert.Contains(StatusCodes.Status429TooManyRequests, answers);
        // What is sent has limits of its own, and who is signed in is no stranger.
        var post = Stranger("192.0.2.1");
        post.Request.Method = HttpMethods.Post;
        Assert.Equal(StatusCodes.Status200OK, await AskAsync(post));
        var known = Request("a");
        known.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        Assert.Equal(StatusCodes.Status200OK, await AskAsync(known));
    }

    [Fact]
    public async Task Strangers_of_many_networks_wait_for_each_other_and_no_account_does()
    {
        using var quotas = new AccountQuotas(new ConfigurationBuilder().Build());
        var (drawing, sent) = (0, new TaskCompletionSource());
        var gate = new QuotaGate(
            async _ =>
            {
                Interlocked.Increment(ref drawing);
                await sent.Task;
            },
            quotas, Browsers(), NullLogger<QuotaGate>.Instance);

        var strangers = Enumerable.Range(1, 100).Select(at => gate.InvokeAsync(Stranger($"192.0.2.{at}"))).ToList();
        var together = drawing;
        var account = gate.InvokeAsync(Request("a"));

        Assert.Equal(Math.Max(1, Environment.ProcessorCount / 2), together);
        Assert.Equal(together + 1, drawing);
        sent.SetResult();
        await Task.WhenAll([.. strangers, account]);
        Assert.Equal(101, drawing);
    }

    [Fact]
    public async Task What_strangers_send_is_taken_some_at_a_time_and_a_browser_that_was_used_does_not_stand_among_them()
    {
        using var quotas = new AccountQuotas(new ConfigurationBuilder().Build());
        var (sending, done) = (0, new TaskCompletionSource());
        var browsers = Browsers();
        var gate = new QuotaGate(
            async _ =>
            {
                Interlocked.Increment(ref sending);
                await done.Task;
            },
            quotas, browsers, NullLogger<QuotaGate>.Instance);
        DefaultHttpContext Sent(string address)
        {
            var http = Stranger(address);
            http.Request.Method = HttpMethods.Post;
            return http;
        }

        var strangers = Enumerable.Range(0, 300).Select(at => Sent($"{10 + (at / 200)}.{at % 200}.0.1")).ToList();
        var sent = strangers.Select(http => gate.InvokeAsync(http)).ToList();
        var remembering = Sent("192.0.2.101");
        browsers.Remember(remembering, "a");
        var known = Sent("192.0.2.102");
        known.Request.Headers.Cookie = remembering.Response.Headers.SetCookie[0]!.Split(';')[0];
        var let = gate.InvokeAsync(known);

        Assert.Equal(AccountQuotas.StrangersSending + 1, sending);
        done.SetResult();
        await Task.WhenAll([.. sent, let]);
        Assert.Equal(
            300 - AccountQuotas.StrangersSending - AccountQuotas.StrangersSendingWaiting,
            strangers.Count(http => http.Response.StatusCode == StatusCodes.Status429TooManyRequests));
        Assert.Equal(StatusCodes.Status200OK, known.Response.StatusCode);
    }

    [Fact]
    public async Task No_page_is_given_out_beyond_those_an_account_may_have_open_until_one_is_closed()
    {
        await using var app = new RunningApp(
            services => services.Configure<CircuitOptions>(o => o.DisconnectedCircuitRetentionPeriod = TimeSpan.Zero),
            "Development", (AccountQuotas.ConnectionsSetting, "6"));
        var (cookies, others) = (await app.StepInAsync("sekreterare"), await app.StepInAsync("ordforande"));
        await using var first = await HeadlessCircuit.OpenAsync(app.Address, Page, cookies);
        await using var second = await HeadlessCircuit.OpenAsync(app.Address, Page, cookies);
        using var client = Client(app, cookies);

        using var refused = await client.GetAsync(new Uri(Page, UriKind.Relative), Cancellation);
        await using var other = await HeadlessCircuit.OpenAsync(app.Address, Page, others);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(QuotaTexts.Connections, await refused.Content.ReadAsStringAsync(Cancellation));
        await first.DisposeAsync();
        Assert.True(await Task.Run(
            () => SpinWait.SpinUntil(() => app.Services.GetRequiredService<AccountQuotas>().Circuits.HasRoom(AccountOf(app)), TimeSpan.FromSeconds(30)), Cancellation));
        await using var again = await HeadlessCircuit.OpenAsync(app.Address, Page, cookies);
    }

    [Fact]
    public async Task With_all_pages_open_the_way_to_end_the_others_is_given_out_and_a_browser_is_shown_a_page()
    {
        await using var app = new RunningApp("Development", (AccountQuotas.ConnectionsSetting, "3"));
        var cookies = await app.StepInAsync("sekreterare");
        await using var open = await HeadlessCircuit.OpenAsync(app.Address, Page, cookies);
        using var client = Client(app, cookies);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var refused = await client.GetAsync(new Uri(Page, UriKind.Relative), Cancellation);
        using var account = await client.GetAsync(new Uri("/mitt-konto", UriKind.Relative), Cancellation);
        using var signOut = await client.GetAsync(new Uri("/logga-ut", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<h1>Vänta en stund</h1>", page, StringComparison.Ordinal);
        Assert.Contains(QuotaTexts.Connections, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, signOut.StatusCode);
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);
    }

    [Fact]
    public async Task Monitors_are_answered_whatever_else_their_network_asks_for()
    {
        await using var app = new RunningApp();
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        async Task<HttpStatusCode> AskAsync(string path)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            return answer.StatusCode;
        }

        var flood = Enumerable.Range(0, 4 * AccountQuotas.StrangersAtOnce).Select(_ => AskAsync("/logga-in")).ToList();

        Assert.Contains(HttpStatusCode.TooManyRequests, await Task.WhenAll(flood));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/halsa"));
    }

    [Fact]
    public void The_log_has_it_once_that_an_account_is_refused()
    {
        using var quotas = new AccountQuotas(new ConfigurationBuilder().Build());

        Assert.Equal([true, false, false, true], new[] { "a", "a", "a", "b" }.Select(quotas.IsNews));
    }

    [Fact]
    public async Task A_page_that_has_lost_its_connection_keeps_its_place_until_the_account_wants_it_for_another()
    {
        await using var app = new RunningApp("Development", (AccountQuotas.ConnectionsSetting, "6"));
        var cookies = await app.StepInAsync("sekreterare");
        var (places, account) = (app.Services.GetRequiredService<AccountQuotas>().Circuits, AccountOf(app));
        var pages = new List<string>();
        for (var taken = 0; taken < 4; taken++)
        {
            pages.Add(await HeadlessCircuit.TakeAsync(app.Address, Page, cookies));
        }

        await using (await HeadlessCircuit.BeginAsync(app.Address, Page, cookies, pages[0]))
        {
        }

        await using var second = await HeadlessCircuit.BeginAsync(app.Address, Page, cookies, pages[1]);
        Assert.Equal(2, places.TakenBy(account));

        await using var third = await HeadlessCircuit.BeginAsync(app.Address, Page, cookies, pages[2]);
        await Assert.ThrowsAsync<HubException>(() => HeadlessCircuit.BeginAsync(app.Address, Page, cookies, pages[3]));
        Assert.Equal(2, places.TakenBy(account));
        Assert.False(second.Closed.Task.IsCompleted);
    }

    [Fact]
    public async Task Pages_that_are_opened_and_lost_again_and_again_shut_no_door_and_no_more_of_them_are_kept_than_may_be_open()
    {
        const int Open = 2;
        var life = new Lives();
        await using var app = new RunningApp(services => services.AddScoped<CircuitHandler>(_ => life.One()), "Development", (AccountQuotas.ConnectionsSetting, "6"));
        var cookies = await app.StepInAsync("sekreterare");
        var (quotas, account) = (app.Services.GetRequiredService<AccountQuotas>(), AccountOf(app));
        using var client = Client(app, cookies);

        for (var lost = 0; lost < 4 * Open; lost++)
        {
            using var given = await client.GetAsync(new Uri(Page, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);
            await using (await HeadlessCircuit.OpenAsync(app.Address, Page, cookies))
            {
            }

            // The server hears of it a little later.
            Assert.True(await Task.Run(
                () => SpinWait.SpinUntil(() => quotas.Lost.HasAny(account) && quotas.Circuits.TakenBy(account) <= Open && life.Kept <= Open, TimeSpan.FromSeconds(30)), Cancellation));
        }
    }

    /// <summary>How many circuits there are.</summary>
    private sealed class Lives
    {
        private int _kept;

        public int Kept => Volatile.Read(ref _kept);

        public CircuitHandler One() => new Life(this);

        private sealed class Life(Lives all) : CircuitHandler, IDisposable
        {
            private bool _opened;

            public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
            {
                _opened = true;
                Interlocked.Increment(ref all._kept);
                return Task.CompletedTask;
            }

            public void Dispose()
            {
                if (_opened)
                {
                    Interlocked.Decrement(ref all._kept);
                }
            }
        }
    }

    [Fact]
    public async Task Connections_of_circuits_are_counted_with_those_of_hubs()
    {
        await using var app = new RunningApp("Development", (AccountQuotas.ConnectionsSetting, "3"));
        var cookies = await app.StepInAsync("sekreterare");
        await using var page = await HeadlessCircuit.OpenAsync(app.Address, Page, cookies);
        await using var first = await AFollower.ConnectAsync(app, cookies);
        await using var second = await AFollower.ConnectAsync(app, cookies);

        // At the negotiation, or after it: a connection is counted when it has begun.
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => AFollower.ConnectAsync(app, cookies));

        Assert.Contains("429", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_comes_slowly_keeps_nobody_waiting()
    {
        using var quotas = new AccountQuotas(new ConfigurationBuilder().Build());
        // As a page that reads its form.
        var gate = new QuotaGate(
            async http => _ = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(Cancellation) : null,
            quotas, Browsers(), NullLogger<QuotaGate>.Instance);
        var (lines, slow) = (new List<Pipe>(), new List<Task>());
        DefaultHttpContext Sending(DefaultHttpContext http)
        {
            lines.Add(new Pipe());
            http.Request.Method = HttpMethods.Post;
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.Body = lines[^1].Reader.AsStream();
            return http;
        }

        slow.Add(gate.InvokeAsync(Sending(Request("a"))));
        slow.AddRange(Enumerable.Range(1, AccountQuotas.StrangersSending * 3).Select(at => gate.InvokeAsync(Sending(Stranger($"192.0.2.{at}")))));
        var own = Request("a");
        await gate.InvokeAsync(own).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        var stranger = Stranger("198.51.100.7");
        stranger.Request.Method = HttpMethods.Post;
        await gate.InvokeAsync(stranger).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal((StatusCodes.Status200OK, StatusCodes.Status200OK), (own.Response.StatusCode, stranger.Response.StatusCode));
        Assert.All(slow, sent => Assert.False(sent.IsCompleted));
        lines.ForEach(line => line.Writer.Complete());
        await Task.WhenAll(slow);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_words_before_it_is_read()
    {
        await using var app = new RunningApp();
        using var client = Client(app, await app.StepInAsync("sekreterare"));
        using var form = new FormUrlEncodedContent([new("Name", new string('x', 200_000))]);
        client.DefaultRequestHeaders.Add("Origin", app.Address);

        using var answer = await client.PostAsync(new Uri("/mitt-konto", UriKind.Relative), form, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(QuotaTexts.Unread, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static KnownBrowser Browsers() =>
        new(new EphemeralDataProtectionProvider(), new HostingEnvironment { EnvironmentName = Environments.Development });

    private static HttpClient Client(RunningApp app, CookieContainer cookies) =>
        new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(app.Address) };

    private static DefaultHttpContext Request(string account)
    {
        var http = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account)], "test")) };
        http.Features.Set<IHttpResponseFeature>(new Line());
        http.Request.Method = HttpMethods.Get;
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata(typeof(object))), null));
        return http;
    }

    private static DefaultHttpContext Stranger(string address)
    {
        var http = Request("x");
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider();
        return http;
    }

    private static string AccountOf(RunningApp app)
    {
        using var db = app.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<BfaRadet.App.Data.WorkspaceDb>>().CreateDbContext();
        return db.Users.Single(u => u.UserName == "sekreterare@exempel.se").Id;
    }

    /// <summary>A line to the browser that says when the answer begins.</summary>
    private sealed class Line : HttpResponseFeature
    {
        private Func<Task>? _starting;

        public override void OnStarting(Func<object, Task> callback, object state) => _starting = () => callback(state);

        public Task StartAsync() => _starting!();
    }
}
