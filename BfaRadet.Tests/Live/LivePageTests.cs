using System.Security.Claims;
using BfaRadet.App.Live;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.Live;

public sealed class LivePageTests : BunitContext
{
    private readonly LiveFeed _feed = new(NullLogger<LiveFeed>.Instance);
    private readonly Shelf _shelf = new();

    public LivePageTests()
    {
        Services.AddSingleton(_feed);
        Services.AddSingleton(_shelf);
        AddAuthorization().SetAuthorized("Edla Ramberg").SetClaims(new Claim(ClaimTypes.NameIdentifier, "edla"));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task A_change_while_the_page_loads_for_the_first_time_is_shown()
    {
        var page = Render<Page>();
        var first = await _shelf.NextAsync();
        var rung = new TaskCompletionSource();
        using var other = _feed.Watch([Page.Watched], () =>
        {
            rung.SetResult();
            return Task.CompletedTask;
        });
        _feed.Changed(Page.Watched);
        await rung.Task;
        await page.InvokeAsync(() => { });
        first.SetResult("som det var");

        (await _shelf.NextAsync()).SetResult("som det blev");

        page.WaitForAssertion(() => Assert.Equal("som det blev", page.Markup), TimeSpan.FromSeconds(30));
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

        public async Task<TaskCompletionSource<string?>> NextAsync() => await _asked.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);
    }

    internal sealed class Page : LivePage<string>
    {
        public static Subject Watched { get; } = new("Test", Guid.Empty);

        [Inject]
        private Shelf Shelf { get; set; } = default!;

        protected override IReadOnlyList<Subject> Subjects => [Watched];

        protected override async ValueTask<string?> LoadAsync() => await Shelf.AskAsync();

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, View);
    }
}
