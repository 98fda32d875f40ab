using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using System.Security.Claims;
using Xunit;

namespace BfaRadet.Tests.App.Live;

public sealed class LivePageTests : BunitContext
{
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task A_change_while_the_page_loads_for_the_first_time_is_shown()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var feed = workspace.Feed;
        await PrepareAsync(workspace);
        var page = Render<Page>();
        var first = await _shelf.NextAsync();
        var rung = new TaskCompletionSource();
        using var other = feed.Watch([Page.Watched], () =>
        {
            rung.SetResult();
            return Task.CompletedTask;
        });
        feed.Changed(Page.Watched);
        await rung.Task;
        await page.InvokeAsync(() => { });
        first.SetResult("som det var");

        (await _shelf.NextAsync()).SetResult("som det blev");

        page.WaitForAssertion(() => Assert.Equal("som det blev", page.Markup), TimeSpan.FromSeconds(30));
    }

    /// <summary>The feed waits for an answer before it rings again; a page whose address is changed meanwhile asks beside it.</summary>
    [Fact]
    public async Task An_answer_that_was_asked_for_before_is_not_shown_over_a_later_one()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await PrepareAsync(workspace);
        var page = Render<Page>();
        (await _shelf.NextAsync()).SetResult("som det var");
        page.WaitForAssertion(() => Assert.Equal("som det var", page.Markup), TimeSpan.FromSeconds(30));

        var (first, second) = (page.InvokeAsync(page.Instance.AskAgainAsync), page.InvokeAsync(page.Instance.AskAgainAsync));
        var slow = await _shelf.NextAsync();
        (await _shelf.NextAsync()).SetResult("som det blev");
        await second;
        slow.SetResult("däremellan");
        await first;

        Assert.Equal("som det blev", page.Markup);
    }

    [Fact]
    public async Task Nothing_new_is_shown_to_who_was_signed_out()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var caller = await PrepareAsync(workspace);
        var page = Render<Page>();
        (await _shelf.NextAsync()).SetResult("som det var");
        page.WaitForAssertion(() => Assert.Equal("som det var", page.Markup), TimeSpan.FromSeconds(30));
        await workspace.Get<AccountSessions>().EndAsync(caller);
        var rung = new TaskCompletionSource();
        using var other = workspace.Feed.Watch([Page.Watched], () =>
        {
            rung.SetResult();
            return Task.CompletedTask;
        });

        workspace.Feed.Changed(Page.Watched);
        await rung.Task;
        await page.InvokeAsync(() => { });

        Assert.Equal("som det var", page.Markup);
        Assert.Equal(0, _shelf.Waiting);
    }

    private async Task<Caller> PrepareAsync(AWorkspace workspace)
    {
        var sessions = workspace.Get<AccountSessions>();
        var caller = await workspace.CallerAsync("polis");
        caller = caller with { Session = await sessions.BeginAsync(caller.AccountId) };
        Services.AddSingleton(workspace.Feed);
        Services.AddSingleton<ISignIns>(sessions);
        Services.AddSingleton(_shelf);
        Services.AddScoped<AccessEnded>();
        AddAuthorization().SetAuthorized(caller.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, caller.AccountId), new Claim(Caller.SessionClaim, $"{caller.Session}"));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return caller;
    }

    /// <summary>Loads that the test answers.</summary>
    internal sealed class Shelf
    {
        private readonly System.Threading.Channels.Channel<TaskCompletionSource<string?>> _asked =
            System.Threading.Channels.Channel.CreateUnbounded<TaskCompletionSource<string?>>();

        public Task<string?> AskAsync()
        {
            var answer = new TaskCompletionSource<string?>();
            _asked.Writer.TryWrite(answer);
            return answer.Task;
        }

        public int Waiting => _asked.Reader.Count;

        public async Task<TaskCompletionSource<string?>> NextAsync() => await _asked.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);
    }

    internal sealed class Page : LivePage<string>
    {
        public static Subject Watched { get; } = new("Test", Guid.Empty);

        [Inject]
        private Shelf Shelf { get; set; } = default!;

        public Task AskAgainAsync() => RefreshAsync();

        protected override IReadOnlyList<Subject> Subjects => [Watched];

        protected override async ValueTask<string?> LoadAsync() => await Shelf.AskAsync();

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, View);
    }
}
