using BfaRadet.App.Data;
using BfaRadet.App.Features.Search;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Searching;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Search;

public sealed class SearchPageTests : IAsyncLifetime
{
    private Gate _gate = default!;
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync(also: services =>
        {
            var before = services.Last(s => s.ServiceType == typeof(IDbContextFactory<WorkspaceDb>)).ImplementationFactory!;
            services.AddSingleton<IDbContextFactory<WorkspaceDb>>(provider => _gate = new Gate((IDbContextFactory<WorkspaceDb>)before(provider)));
        });
        await using var db = _workspace.Db();
        db.AddRange(Enumerable.Range(1, 25).Select(number => new SearchRow
        {
            Council = _workspace.Council,
            Kind = SearchKind.Meeting,
            Meeting = _workspace.Today,
            Day = new DateOnly(2026, 3, 11),
            Title = $"Ögrupp <b>{number}</b>",
            Body = number == 7 ? "Fyrskepp" : "",
            Stems = "ögrupp",
        }));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task It_answers_while_one_types_and_keeps_what_is_typed()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = Open(window, "");
        Assert.Contains("Vad letar du efter?", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".hits li"));

        await page.Find("#search-all").InputAsync("ögrupper fyrskepp");

        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".hits li")));
        Assert.Equal("ögrupper fyrskepp", page.Find("#search-all").GetAttribute("value"));
        Assert.Equal("1 träff", page.Find("[role=status]").TextContent);
        Assert.Equal(["Ögrupp", "Fyrskepp"], page.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("&lt;b&gt;", page.Find(".hits h2").InnerHtml, StringComparison.Ordinal);
        Assert.EndsWith("/sok?q=%C3%B6grupper%20fyrskepp", window.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_are_shown_and_then_more_and_one_kind_at_a_time()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = Open(window, "?q=%C3%B6grupp");

        Assert.Equal((20, "25 träffar"), (page.FindAll(".hits li").Count, page.Find("[role=status]").TextContent));
        Assert.Equal("5 kvar", page.Find(".left").TextContent);
        Assert.Equal(["Allt 25", "Sammanträden 25"], page.FindAll(".kinds a").Select(a => a.TextContent));

        page = Open(window, "?q=%C3%B6grupp&visa=2");

        Assert.Equal(25, page.FindAll(".hits li").Count);
        Assert.Empty(page.FindAll(".left"));
    }

    [Fact]
    public async Task What_is_not_understood_and_what_is_not_found_is_said()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = Open(window, "?q=f%C3%A4rg:r%C3%B6d+finnsinte");

        Assert.Contains("”färg:” går inte att söka på", page.Find(".doubts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Inget stämmer med sökningen", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Inga träffar", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task An_answer_that_comes_late_does_not_take_the_place_of_a_newer_one()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var (page, navigation, held) = (Open(window, "?q=finnsinte"), window.Services.GetRequiredService<NavigationManager>(), new TaskCompletionSource());

        _gate.Hold(held.Task);
        await page.InvokeAsync(() => navigation.NavigateTo(Address("?q=%C3%B6grupp")));
        await page.InvokeAsync(() => navigation.NavigateTo(Address("?q=fyrskepp")));
        await page.WaitForAssertionAsync(() => Assert.Equal("1 träff", page.Find("[role=status]").TextContent));
        held.SetResult();

        // As long as the late one takes.
        _ = await _workspace.Get<SearchQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, new SearchFilter("ögrupp"));
        await page.InvokeAsync(() => { });
        Assert.Equal("1 träff", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task What_is_typed_stays_when_an_earlier_question_is_answered()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var asked = new List<string>();
        var box = window.Render<SearchBox>(p => p.Add(b => b.Council, _workspace.Council).Add(b => b.Filter, new SearchFilter()).Add(b => b.OnChange, filter => asked.Add(filter.Text)));
        async Task AskAsync(string typed)
        {
            _ = box.Find("input").InputAsync(typed);
            await box.Find("form").SubmitAsync();
        }

        await AskAsync("bro k");
        await AskAsync("bro kvarn");
        Assert.Equal(["bro k", "bro kvarn"], asked);

        // Written over, the next letters would go after those of the answer.
        box.Render(p => p.Add(b => b.Filter, new SearchFilter("bro k")));
        Assert.Equal("bro kvarn", box.Find("input").GetAttribute("value"));
        box.Render(p => p.Add(b => b.Filter, new SearchFilter("bro kvarn")));
        Assert.Equal("bro kvarn", box.Find("input").GetAttribute("value"));
        box.Render(p => p.Add(b => b.Filter, new SearchFilter("en annan adress")));
        Assert.Equal("en annan adress", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Every_doubt_is_said_in_words()
    {
        SearchDoubt[] doubts =
        [
            new SearchDoubt.NoSuchOperator("färg"), new SearchDoubt.NothingAfter("år"), new SearchDoubt.NoSuchValue("är", "grön"), new SearchDoubt.NoSuchValue("År", "x"),
            new SearchDoubt.NoSuchValue("typ", "hund"), new SearchDoubt.NoSuchValue("ansvarig", "!"), new SearchDoubt.OnlyWordsExcluded("typ"), new SearchDoubt.TooManyWords(12), new SearchDoubt.TooLong(200),
        ];

        Assert.Equal(typeof(SearchDoubt).GetNestedTypes().Length, doubts.Select(doubt => doubt.GetType()).Distinct().Count());
        Assert.All(doubts, doubt => Assert.EndsWith(".", SearchKindWords.Of(doubt), StringComparison.Ordinal));
    }

    private IRenderedComponent<SearchPage> Open(APage window, string query) =>
        window.Open<SearchPage>(Address(query), route => route.Add(page => page.CouncilId, _workspace.Council.Value));

    private string Address(string query) => CouncilAddresses.Search(_workspace.Council) + query;

    /// <summary>Keeps the next who asks for the database waiting.</summary>
    private sealed class Gate(IDbContextFactory<WorkspaceDb> contexts) : IDbContextFactory<WorkspaceDb>
    {
        private Task? _held;

        public void Hold(Task until) => _held = until;

        public WorkspaceDb CreateDbContext() => contexts.CreateDbContext();

        public async Task<WorkspaceDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref _held, null) is { } held)
            {
                await held;
            }

            return contexts.CreateDbContext();
        }
    }
}
