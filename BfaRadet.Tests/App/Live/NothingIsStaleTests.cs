using BfaRadet.App.Data;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.HandingOver;
using BfaRadet.App.Features.FollowUp.Importing;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Search;
using BfaRadet.App.Features.PublicSite;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Records;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Meetings.Years;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Live;

/// <summary>
/// Every view there is, after every kind of change in another place than its own: what is shared is what the database says,
/// and whoever watches it was rung for whatever changed in it.
/// </summary>
public sealed class NothingIsStaleTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private readonly ItemProposalId _proposal = new(Guid.CreateVersion7());
    private View[] _views = [];

    private sealed record View(string Name, IReadOnlyList<Subject> Subjects, Func<Task<object?>> Shared, Func<Task<object?>> Fresh);

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None, OpenPage = true, OpenAddress = "mellerud" });
        // A register that is built says so by itself, and rings nobody.
        await _workspace.Services.SearchIsReadAsync();
        _views = [.. await ViewsAsync()];
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_shared_view_is_as_the_database_is_and_its_watchers_are_rung()
    {
        var faults = new List<string>();
        var before = new Dictionary<string, (string Content, long Version)>();
        foreach (var view in _views)
        {
            before[view.Name] = (Written(await view.Shared()), Version(view));
        }

        foreach (var (change, make) in Changes())
        {
            await make();
            foreach (var view in _views)
            {
                var shared = Written(await view.Shared());
                var fresh = view.Fresh == view.Shared ? shared : Written(await view.Fresh());
                if (shared != fresh)
                {
                    faults.Add($"After \"{change}\" {view.Name} is stale: {Difference(shared, fresh)}");
                }

                if (fresh != before[view.Name].Content && Version(view) == before[view.Name].Version)
                {
                    faults.Add($"After \"{change}\" nobody rang for {view.Name}: {Difference(before[view.Name].Content, fresh)}");
                }

                before[view.Name] = (fresh, Version(view));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Every_live_page_has_its_view_here()
    {
        var pages = typeof(LiveFeed).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(ComponentBase).IsAssignableFrom(t)).Select(ViewOf).OfType<Type>().ToHashSet();

        Assert.Empty(pages.Select(p => p.Name).Except(_views.Select(v => v.Name.Split(' ')[0])));
    }

    // A page that lists subjects itself may forget one that the query knows of.
    [Fact]
    public void Only_the_query_names_what_its_view_is_made_of()
    {
        var app = Path.Combine(Repository.Root, "BfaRadet.App");
        var named = Directory.EnumerateFiles(app, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".razor.cs", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"\bSubject\.(?!Presence\b)[A-Z]"))
            .Select(Path.GetFileName);

        Assert.Empty(named);
    }

    private static Type? ViewOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(LivePage<>))
            {
                return at.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private long Version(View view) => view.Subjects.Sum(_workspace.Feed.VersionOf);

    private static readonly JsonSerializerOptions _json = new() { IncludeFields = true, MaxDepth = 128 };

    // The moment of reading is no part of what was read.
    private static string Written(object? view) =>
        Regex.Replace(JsonSerializer.Serialize(view, view?.GetType() ?? typeof(object), _json), "\"CheckedAt\":\"[^\"]+\"", "");

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{one[Math.Max(0, at - 60)..Math.Min(one.Length, at + 60)]}… ≠ …{other[Math.Max(0, at - 60)..Math.Min(other.Length, at + 60)]}…";
    }

    private async Task<IEnumerable<View>> ViewsAsync()
    {
        var (secretary, council, today) = (await _workspace.CallerAsync("sekreterare"), _workspace.Council, _workspace.Today);
        await using var db = _workspace.Db();
        var closed = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).FirstAsync();
        var decision = await db.Decisions.Where(d => d.Meeting == closed).Select(d => d.Id).FirstAsync();
        var area = await db.FocusAreas.Select(a => a.Id).FirstAsync();
        var leaver = await db.Councils.SelectMany(c => c.Members).Where(m => m.Name == "Edla Ramberg").Select(m => m.Id).FirstAsync();
        var first = (await _workspace.MeetingAsync()).Items.First(i => i.Kind == AgendaItemKind.Decision).Id;
        var contexts = _workspace.Get<IDbContextFactory<WorkspaceDb>>();
        SharedViews New() => new(new LiveFeed(NullLogger<LiveFeed>.Instance));
        MeetingQueries Fresh() => new(contexts, New(), _workspace.Get<AccountSessions>(), _workspace.Get<LetterBox>(), _workspace.Clock);
        var (meetings, decisions, councils) = (_workspace.Get<MeetingQueries>(), _workspace.Get<DecisionQueries>(), _workspace.Get<CouncilQueries>());
        var open = new PublicSiteQueries(contexts, _workspace.Get<SharedViews>(), _workspace.Clock);
        return
        [
            new(nameof(MeetingView), MeetingQueries.SubjectsOf(council, today),
                async () => await meetings.SharedAsync(council, today), async () => await Fresh().SharedAsync(council, today)),
            new($"{nameof(MeetingView)} held", MeetingQueries.SubjectsOf(council, closed),
                async () => await meetings.SharedAsync(council, closed), async () => await Fresh().SharedAsync(council, closed)),
            new(nameof(PreparingView), MeetingQueries.SubjectsOfPreparing(council, today),
                async () => await meetings.FindPreparingAsync(secretary, council, today), async () => await Fresh().FindPreparingAsync(secretary, council, today)),
            new(nameof(MeetingsView), MeetingQueries.SubjectsOfList(council),
                async () => await meetings.ListAsync(secretary, council), async () => await Fresh().ListAsync(secretary, council)),
            new(nameof(RegisterView), CouncilQueries.SubjectsOf(council),
                async () => await councils.RegisterAsync(council), async () => await new CouncilQueries(contexts, New(), _workspace.Clock).RegisterAsync(council)),
            new(nameof(DecisionLogView), DecisionQueries.SubjectsOf(council),
                async () => await decisions.LogAsync(secretary, council, new DecisionFilter()),
                async () => await new DecisionQueries(contexts, Fresh(), _workspace.Get<MinutesQueries>(), New(), _workspace.Clock).LogAsync(secretary, council, new DecisionFilter())),
            Unshared(nameof(DecisionDetailView), DecisionQueries.SubjectsOfOne(council), async () => await decisions.FindAsync(secretary, council, decision)),
            Unshared(nameof(HandOverView), HandOverQueries.SubjectsOf(council), async () => await _workspace.Get<HandOverQueries>().FindAsync(secretary, council, leaver)),
            Unshared(nameof(FocusAreasView), FocusAreaQueries.SubjectsOf(council), async () => await _workspace.Get<FocusAreaQueries>().ListAsync(secretary, council)),
            Unshared(nameof(FocusAreaDetailView), FocusAreaQueries.SubjectsOf(council), async () => await _workspace.Get<FocusAreaQueries>().FindAsync(secretary, council, area)),
            Unshared(nameof(LawView), LawQueries.SubjectsOf(council), async () => await _workspace.Get<LawQueries>().OnAsync(secretary, council)),
            Unshared(nameof(LawDocumentView), LawQueries.SubjectsOf(council), async () => await _workspace.Get<LawQueries>().FindAsync(secretary, council, (await _workspace.Get<LawQueries>().OnAsync(secretary, council))!.Documents[0].Id)),
            Unshared(nameof(HomeView), _workspace.Get<HomeQueries>().SubjectsOf(council), async () => await _workspace.Get<HomeQueries>().FindAsync(secretary, council, null)),
            Unshared(nameof(JournalView), JournalQueries.SubjectsOf(council), async () => await _workspace.Get<JournalQueries>().ListAsync(secretary, council, new JournalFilter())),
            Unshared(nameof(SealsView), SealQueries.SubjectsOf(council), async () => await _workspace.Get<SealQueries>().FindAsync(secretary, council)),
            Unshared(nameof(MinutesShown), MeetingQueries.SubjectsOf(council, closed), async () => await _workspace.Get<AdjustmentQueries>().OnPageAsync(secretary, council, closed)),
            Unshared(nameof(PublishingView), PublishingQueries.SubjectsOf(council, closed), async () => await _workspace.Get<PublishingQueries>().FindAsync(secretary, council, closed)),
            Unshared(nameof(YearView), YearQueries.SubjectsOf(council), async () => await _workspace.Get<YearQueries>().FindAsync(secretary, council, 2026)),
            Unshared(nameof(ProposalsView), ProposalQueries.SubjectsOf(council), async () => await _workspace.Get<ProposalQueries>().ListAsync(secretary, council)),
            Unshared(nameof(ProposalPageView), ProposalQueries.SubjectsOf(council), async () => await _workspace.Get<ProposalQueries>().FindAsync(secretary, council, _proposal)),
            Unshared(nameof(MattersView), MatterQueries.SubjectsOf(council), async () => await _workspace.Get<MatterQueries>().ListAsync(secretary, council, null)),
            Unshared(nameof(MatterView), MatterQueries.SubjectsOf(council), async () => await _workspace.Get<MatterQueries>().FindAsync(secretary, council, first)),
            Unshared(nameof(MatterWays), MatterQueries.SubjectsOf(council), async () => await _workspace.Get<MatterQueries>().WaysAsync(secretary, council)),
            Unshared(nameof(DecisionTakenUp), MatterQueries.SubjectsOf(council), async () => await _workspace.Get<MatterQueries>().TakenUpAsync(secretary, council, decision)),
            Unshared(nameof(ItemTiesView), MatterQueries.SubjectsOf(council), async () => await _workspace.Get<MatterQueries>().TiesAsync(secretary, council, today, first)),
            Unshared(nameof(SearchView), SearchQueries.SubjectsOf(council), async () => await _workspace.Get<SearchQueries>().FindAsync(secretary, council, new SearchFilter())),
            Unshared(nameof(LogImportView), LogImportQueries.SubjectsOf(council), async () => (await _workspace.Get<LogImportQueries>().FindAsync(secretary, council))?.Imports),
            Unshared(nameof(ComingReminders), ReminderPreviews.SubjectsOf(council), async () => (await _workspace.Get<ReminderPreviews>().OfAsync(secretary, council)).Letters),
            Unshared(nameof(LettersView), LetterQueries.SubjectsOf(council), async () => await _workspace.Get<LetterQueries>().OfAsync(secretary, council)),
            new(nameof(PublicSiteListings), PublicSiteQueries.Subjects,
                async () => await open.ListAsync(), async () => await new PublicSiteQueries(contexts, New(), _workspace.Clock).ListAsync()),
            new(nameof(PublicSiteCouncil), PublicSiteQueries.SubjectsOf(council),
                async () => await open.FindAsync("mellerud"), async () => await new PublicSiteQueries(contexts, New(), _workspace.Clock).FindAsync("mellerud")),
        ];
    }

    /// <summary>Read anew each time: only the ring can be missing.</summary>
    private static View Unshared(string name, IReadOnlyList<Subject> subjects, Func<Task<object?>> read) => new(name, subjects, read, read);

    private IEnumerable<(string Name, Func<Task> Make)> Changes()
    {
        var (council, today) = (_workspace.Council, _workspace.Today);
        var (planned, decision, later) = (new MeetingId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()));
        var (preparing, chair, roll) = (_workspace.Get<PreparingCommands>(), _workspace.Get<ChairCommands>(), _workspace.Get<SecretaryCommands>());
        async Task ByAsync<T>(Func<BfaRadet.App.Data.Accounts.Caller, Task<Result<T>>> ask) => _ = (await ask(await _workspace.CallerAsync("sekreterare"))).Value;
        async Task LeadAsync<T>(Func<BfaRadet.App.Data.Accounts.Caller, Task<Result<T>>> ask) => _ = (await ask(await _workspace.CallerAsync("ordforande"))).Value;
        var day = new MeetingDetails(new DateOnly(2026, 3, 20), new TimeOnly(9, 0), new TimeOnly(11, 0), "Rådhuset");
        var proposals = _workspace.Get<ProposalCommands>();
        yield return ("an item is proposed", async () => _ = (await proposals.ProposeAsync(await _workspace.CallerAsync("polis"), council, _proposal, new ItemProposalText("Nattvandring i höst"))).Value);
        yield return ("it is asked about", () => ByAsync(by => proposals.AskAsync(by, council, _proposal, 1, "Vem håller i det?")));
        yield return ("the question is answered", async () => _ = (await proposals.AnswerAsync(await _workspace.CallerAsync("polis"), council, _proposal, "Föreningarna.")).Value);
        var (years, theme) = (_workspace.Get<YearCommands>(), new YearThemeId(Guid.CreateVersion7()));
        var lights = new YearThemeText("Belysning i parken", 3, 2026);
        yield return ("a theme is put in the year", () => ByAsync(by => years.AddThemeAsync(by, council, theme, lights)));
        yield return ("it is tied to a meeting", () => ByAsync(by => years.EditThemeAsync(by, council, theme, lights, lights.At(2026, today))));
        yield return ("and to its month again", () => ByAsync(by => years.EditThemeAsync(by, council, theme, lights.At(2026, today), lights)));
        yield return ("standing points are chosen", () => ByAsync(by => years.ChoosePointsAsync(by, council, [], [new StandingPoint(Guid.CreateVersion7(), AgendaItemKind.AnyOtherBusiness, "Övriga frågor")])));
        yield return ("meetings are planned for the year", () => ByAsync(by => years.PlanSeriesAsync(
            by, council, [new SeriesMeeting(new MeetingId(Guid.CreateVersion7()), new DateOnly(2026, 9, 3), new TimeOnly(9, 0), new TimeOnly(11, 0))], "Rådhuset", "", [])));
        yield return ("the theme is put aside", () => ByAsync(by => _workspace.Get<SuggestionCommands>().PutAsideAsync(
            by, council, [new SetAsideText(SuggestionKey.Of(theme, 2026), "Belysning i parken", "", null, "Inte i år.")])));
        yield return ("and taken back", () => ByAsync(by => _workspace.Get<SuggestionCommands>().TakeBackAsync(by, council, SuggestionKey.Of(theme, 2026))));
        yield return ("a meeting is planned", () => ByAsync(by => preparing.PlanAsync(by, council, planned, day)));
        yield return ("an item is put on it", () => ByAsync(by => preparing.AddItemAsync(by, planned, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Decision, "Belysning i parken"))));
        yield return ("an item is tied to it", async () => await ByAsync(async by => await _workspace.Get<MatterCommands>().TieAsync(
            by, planned, (await _workspace.MeetingAsync(planned)).Items[0].Id, [SuggestionKey.Of((await _workspace.MeetingAsync()).Items.First(i => i.Kind == AgendaItemKind.Decision).Id)])));
        yield return ("it is moved to another day", () => ByAsync(by => preparing.ChangeDetailsAsync(by, planned, day, day with { Date = new DateOnly(2026, 3, 11), StartsAt = new TimeOnly(8, 0), EndsAt = new TimeOnly(9, 0) })));
        yield return ("it is shared", () => ByAsync(by => preparing.ShareAsync(by, planned)));
        yield return ("its summons is sent", () => ByAsync(async by => await _workspace.Get<SummonsCommands>().SendAsync(
            by, planned, (await _workspace.Get<MeetingQueries>().FindPreparingAsync(by, council, planned))!.Plan.Content)));
        yield return ("somebody cannot come", async () => _ = (await _workspace.Get<SummonsCommands>().AnswerAsync(
            await _workspace.CallerAsync("polis"), planned, SummonsAnswer.Declines, "Semester")).Value);
        yield return ("it is opened", () => LeadAsync(by => chair.OpenAsync(by, planned)));
        yield return ("somebody is here", async () => await ByAsync(async by => await roll.MarkPresentAsync(by, planned, (await _workspace.MeetingAsync(planned)).Roll[0].Id, remote: false)));
        yield return ("a decision is recorded there", async () => await ByAsync(async by => await roll.RecordDecisionAsync(
            by, planned, (await _workspace.MeetingAsync(planned)).Items[0].Id, decision, new DecisionDraft(DecisionKind.Tabled, "Frågan bordläggs."))));
        yield return ("another is recorded there", async () => await ByAsync(async by => await roll.RecordDecisionAsync(
            by, planned, (await _workspace.MeetingAsync(planned)).Items[0].Id, later, new DecisionDraft(DecisionKind.Assigned, "Gatan ses över.", DueOn: new DateOnly(2026, 3, 11)))));
        yield return ("it is withdrawn", () => ByAsync(by => roll.WithdrawDecisionAsync(by, planned, later)));
        yield return ("it is closed", () => LeadAsync(by => chair.CloseAsync(by, planned, "Tiden var ute.")));
        yield return ("a decision is followed up", () => ByAsync(by => _workspace.Get<DecisionCommands>().CompleteAsync(by, council, decision, new DateOnly(2026, 3, 11), "")));
        yield return ("a focus area is made", () => ByAsync(by => _workspace.Get<FocusAreaCommands>().CreateAsync(by, council, new FocusAreaId(Guid.CreateVersion7()), new FocusAreaText("Belysning", "", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)))));
        yield return ("somebody joins the council", () => ByAsync(by => _workspace.Get<CouncilCommands>().AddMemberAsync(by, council, new MemberDetails("Olle Vass", "", "Svenska kyrkan", Duties.Observer))));
        yield return ("a setting is changed", () => _workspace.ChooseAsync(s => s with { OpenAddress = "mellerud-2" }));
        yield return ("and back", () => _workspace.ChooseAsync(s => s with { OpenAddress = "mellerud" }));
        yield return ("the theme is removed", () => ByAsync(by => years.RemoveThemeAsync(by, council, theme, 2026)));
        yield return ("today's meeting is opened", () => LeadAsync(by => chair.OpenAsync(by, today)));
    }
}
