using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Matters;

/// <summary>A matter over several meetings: it comes back once, keeps its way, and is seen as far as its items are.</summary>
public sealed class FollowingAMatterTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(settings => settings with { Quorum = QuorumRule.None });
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Tabled_and_then_not_reached_it_comes_back_once_each_time_and_stays_one_matter()
    {
        var first = await HoldAsync(-60, Text("Belysning vid skolan"));
        await TakeUpAsync(first, Decide(DecisionKind.Tabled), Decide(DecisionKind.Tabled));
        await CloseAsync(first);
        var second = await PlanAsync(-30);
        await AddAsync(second, Text("Annat"));
        var tabled = Assert.Single(await SuggestedAsync(second), s => s.Item.Title == "Belysning vid skolan");
        Assert.Equal(SuggestionReason.Tabled, tabled.Reason);
        var again = await TakeInAsync(second, tabled, tabled.Item with { Title = "Lampor vid skolan" });
        Assert.DoesNotContain(await SuggestedAsync(second), s => s.Item.Title is "Belysning vid skolan" or "Lampor vid skolan");
        await HoldAsync(second, -30, takesUp: false);
        await CloseAsync(await HoldAsync(-20, Text("En sak emellan")));

        // The meeting in between did not take it in: it waits all the same.
        var third = await PlanAsync(-10);
        await AddAsync(third, Text("Annat"));
        var back = Assert.Single(await SuggestedAsync(third), s => s.Item.Title == "Lampor vid skolan");
        Assert.DoesNotContain(await SuggestedAsync(third), s => s.Item.Title == "Belysning vid skolan");
        var last = await TakeInAsync(third, back, back.Item);
        Assert.DoesNotContain(await SuggestedAsync(third), s => s.Item.Title == "Lampor vid skolan");

        var way = (await FindAsync("samordnare", last))!;
        Assert.Equal([await ItemAsync(first), again, last], way.Steps.Select(s => s.Place.Item));
        Assert.Equal([MatterItemState.Tabled, MatterItemState.NotReached, MatterItemState.Planned], way.Steps.Select(s => s.Place.State));
        Assert.Equal(("Lampor vid skolan", MatterStanding.Planned, 2), (way.Title, way.Standing, way.Steps[0].Decisions.Count));
        Assert.Equal(way.Steps.Select(s => s.Place.Item), (await FindAsync("samordnare", again))!.Steps.Select(s => s.Place.Item));
        await HoldAsync(third, -10, takesUp: true);
        Assert.DoesNotContain(await SuggestedAsync(await PlanAsync(20)), s => s.Item.Title == "Lampor vid skolan");
        Assert.Equal(MatterStanding.Treated, (await FindAsync("polis", last))!.Standing);

        // What put it off has ended with that, and still tells that it did.
        way = (await FindAsync("samordnare", last))!;
        Assert.Equal(MatterItemState.Tabled, way.Steps[0].Place.State);
        Assert.All(way.Steps[0].Decisions, d => Assert.Equal(DecisionStanding.Done, d.Standing));
        await using var db = _workspace.Db();
        var id = way.Steps[0].Decisions[0].Id;
        Assert.StartsWith("Upptagen igen i § ", db.Decisions.Single(d => d.Id == id).Progress[0].Now.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_with_the_same_registry_number_is_the_matter_and_it_is_not_suggested_beside_it()
    {
        var first = await HoldAsync(-30, Text("Remiss om torget") with { RegistryNumber = "KS 2026/0977" });
        await TakeUpAsync(first, Decide(DecisionKind.ReferredBack));
        await CloseAsync(first);
        var next = await PlanAsync(10);
        Assert.Single(await SuggestedAsync(next), s => s.Item.Title == "Remiss om torget");

        var item = await AddAsync(next, Text("Torget") with { RegistryNumber = "dnr ks 2026/977" });

        Assert.DoesNotContain(await SuggestedAsync(next), s => s.Item.Title == "Remiss om torget");
        Assert.Equal(2, (await FindAsync("samordnare", item))!.Steps.Count);
        var text = Text("Torget") with { RegistryNumber = "dnr ks 2026/977" };
        _ = (await _workspace.Get<PreparingCommands>().EditItemAsync(await CallerAsync(), next, item, text, text with { RegistryNumber = "KS 2026/978" })).Value;
        Assert.Single((await FindAsync("samordnare", item))!.Steps);
        Assert.Single(await SuggestedAsync(next), s => s.Item.Title == "Remiss om torget");
    }

    [Fact]
    public async Task An_item_written_by_hand_with_the_same_title_is_tied_when_who_prepares_says_so()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan"));
        await TakeUpAsync(first, Decide(DecisionKind.Tabled));
        await CloseAsync(first);
        var next = await PlanAsync(10);
        var item = await AddAsync(next, Text("Belysning vid skolan"));
        var suggestion = Assert.Single(await SuggestedAsync(next), s => s.Reason == SuggestionReason.Tabled && s.Item.Title == "Belysning vid skolan");
        Assert.Equal(item, suggestion.Namesake);

        _ = (await TieAsync(next, item, [.. suggestion.Keys])).Value;

        Assert.DoesNotContain(await SuggestedAsync(next), s => s.Item.Title == "Belysning vid skolan");
        Assert.Equal(2, (await FindAsync("samordnare", item))!.Steps.Count);
        _ = (await UntieAsync(next, item, [.. suggestion.Keys])).Value;
        Assert.Single((await FindAsync("samordnare", item))!.Steps);
        Assert.Single(await SuggestedAsync(next), s => s.Item.Title == "Belysning vid skolan");
    }

    [Fact]
    public async Task Two_who_tie_the_same_at_once_make_one_tie_and_others_than_preparers_none()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan"));
        await CloseAsync(first);
        var (next, earlier) = (await PlanAsync(10), await ItemAsync(first));
        var item = await AddAsync(next, Text("Lampor"));
        var key = SuggestionKey.Of(earlier);

        var both = await Task.WhenAll(TieAsync(next, item, key), _workspace.Get<MatterCommands>().TieAsync(await _workspace.CallerAsync("sekreterare"), next, item, [key]));
        Assert.All(both, tied => Assert.Null(tied.Refusal));
        _ = (await TieAsync(next, item, key)).Value;

        Assert.Equal(earlier, Assert.Single((await _workspace.Get<MatterQueries>().TiesAsync(await CallerAsync(), _workspace.Council, next, item))!.Tied).Item.Item);
        Assert.IsType<NotFound>((await TieAsync(next, item, SuggestionKey.Of(item))).Refusal);
        Assert.IsType<NotFound>((await TieAsync(next, item, SuggestionKey.Of(await AddAsync(next, Text("Bänkar"))))).Refusal);
        Assert.IsType<NotFound>((await TieAsync(next, item, SuggestionKey.Of(new DecisionId(Guid.CreateVersion7())))).Refusal);
        Assert.IsType<NotFound>((await TieAsync(next, item, "area:x")).Refusal);
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(await CallerAsync(), next)).Value;
        Assert.IsType<NotYourDuty>((await _workspace.Get<MatterCommands>().UntieAsync(await _workspace.CallerAsync("polis"), next, item, [key])).Refusal);
        Assert.Null(await _workspace.Get<MatterQueries>().TiesAsync(await _workspace.CallerAsync("polis"), _workspace.Council, next, item));
    }

    [Fact]
    public async Task An_item_about_a_decision_is_told_where_the_decision_is_and_joins_no_matter()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan"));
        var decision = Assert.Single(await TakeUpAsync(first, Decide(DecisionKind.Assigned)));
        await CloseAsync(first);
        var next = await PlanAsync(10);
        var item = await AddAsync(next, Text("Lägesrapport"));

        _ = (await TieAsync(next, item, SuggestionKey.Of(decision))).Value;

        var ties = (await _workspace.Get<MatterQueries>().TiesAsync(await CallerAsync(), _workspace.Council, next, item))!;
        Assert.Equal(decision, Assert.Single(ties.Decisions).Id);
        Assert.Empty(ties.Earlier);
        Assert.Equal(item, Assert.Single((await FindAsync("samordnare", await ItemAsync(first)))!.Steps[0].Decisions[0].Later).Item);
        Assert.Single((await _workspace.Get<MatterQueries>().TakenUpAsync(await CallerAsync(), _workspace.Council, decision))!.Items);
        // Not shared yet.
        Assert.Empty((await _workspace.Get<MatterQueries>().TakenUpAsync(await _workspace.CallerAsync("polis"), _workspace.Council, decision))!.Items);
    }

    [Fact]
    public async Task Members_see_nothing_of_an_agenda_that_is_not_shared()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan") with { RegistryNumber = "KS 2026/7" });
        await CloseAsync(first);
        var next = await PlanAsync(10);
        var item = await AddAsync(next, Text("Hemlig rubrik") with { RegistryNumber = "KS 2026/7" });

        Assert.Null(await FindAsync("polis", item));
        var seen = (await FindAsync("polis", await ItemAsync(first)))!;
        Assert.Equal(("Belysning vid skolan", MatterStanding.Treated, 1, (MatterPlace?)null), (seen.Title, seen.Standing, seen.Steps.Count, seen.Next));
        Assert.DoesNotContain("Hemlig", string.Concat((await ListAsync("polis")).Rows.Select(r => r.Title)), StringComparison.Ordinal);
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(await CallerAsync(), next)).Value;
        Assert.Equal("Hemlig rubrik", (await FindAsync("polis", await ItemAsync(first)))!.Title);
    }

    [Fact]
    public async Task Who_is_outside_a_circle_has_the_matter_of_the_other_items_or_none()
    {
        var first = await HoldAsync(-30, Text("Öppen rubrik"));
        await TakeUpAsync(first, Decide(DecisionKind.Tabled));
        await CloseAsync(first);
        var next = await PlanAsync(10);
        var secret = Text("Hemlig rubrik") with { RegistryNumber = "KS 2026/9", Circle = new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår")) };
        var item = await AddAsync(next, secret);
        _ = (await TieAsync(next, item, SuggestionKey.Of(await ItemAsync(first)))).Value;
        var alone = await AddAsync(next, secret with { Title = "En hemlighet till", RegistryNumber = "KS 2026/10" });
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(await CallerAsync(), next)).Value;

        var seen = (await FindAsync("polis", await ItemAsync(first)))!;
        Assert.Equal(("Öppen rubrik", "", 1, MatterStanding.Waiting), (seen.Title, seen.RegistryNumber, seen.Steps.Count, seen.Standing));
        Assert.Null(await FindAsync("polis", item));
        Assert.Null(await FindAsync("polis", alone));
        Assert.DoesNotContain((await _workspace.Get<MatterQueries>().WaysAsync(await _workspace.CallerAsync("polis"), _workspace.Council))!.Items, i => i.Item == item || i.Item == alone);
        Assert.Equal((await ListAsync("samordnare")).All - 1, (await ListAsync("polis")).All);
        Assert.Equal("Hemlig rubrik", (await FindAsync("samordnare", await ItemAsync(first)))!.Title);

        // Open to all, it is there for all: also for who had the matter open before.
        var open = (await FindPreparingAsync(next)) is var view ? view.TextOf(view.Meeting.Find(item)!) : throw new InvalidOperationException();
        _ = (await _workspace.Get<PreparingCommands>().EditItemAsync(await CallerAsync(), next, item, open, open with { Circle = null })).Value;
        Assert.Equal("Hemlig rubrik", (await FindAsync("polis", item))!.Title);
    }

    [Fact]
    public async Task The_list_has_what_waits_first_and_is_searched_by_title_and_number()
    {
        var first = await HoldAsync(-40, Text("Behandlad fråga") with { RegistryNumber = "KS 2026/0031" }, Text("Ändrade lampor"));
        await TakeUpAsync(first, Decide(DecisionKind.Noted));
        await TakeUpAsync(first, 1, Decide(DecisionKind.Tabled));
        await CloseAsync(first);

        var list = await ListAsync("polis");
        Assert.Equal(["Ändrade lampor", "Behandlad fråga"], list.Rows.Select(r => r.Title).Where(t => t is "Ändrade lampor" or "Behandlad fråga"));
        Assert.Equal(["Ändrade lampor"], (await ListAsync("polis", "ÄNDRADE")).Rows.Select(r => r.Title));
        Assert.Equal(["Behandlad fråga"], (await ListAsync("polis", "2026-31")).Rows.Select(r => r.Title));
        Assert.Empty((await ListAsync("polis", "finns inte")).Rows);
        Assert.Null(await _workspace.Get<MatterQueries>().ListAsync(await _workspace.StrangerAsync(), _workspace.Council, null));
    }

    [Fact]
    public async Task What_an_item_can_be_tied_to_is_earlier_and_of_other_matters()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan") with { RegistryNumber = "KS 2026/12" });
        var decision = Assert.Single(await TakeUpAsync(first, Decide(DecisionKind.Assigned)));
        await CloseAsync(first);
        var (next, after) = (await PlanAsync(10), await PlanAsync(40));
        var item = await AddAsync(next, Text("Lampor"));
        await AddAsync(after, Text("Belysning vid torget"));
        async Task<List<TieChoice>> SearchAsync(string words) => [.. await _workspace.Get<MatterQueries>().ChoicesAsync(await CallerAsync(), _workspace.Council, next, item, words)];

        Assert.Equal(["Belysning vid skolan"], (await SearchAsync("BELYSNING")).Select(c => c.Item?.Title));
        Assert.Equal("Belysning vid skolan", Assert.Single(await SearchAsync("ks 2026-12")).Item?.Title);
        Assert.Contains(await SearchAsync("beslutar i frågan"), c => c.Decision?.Id == decision);
        Assert.Empty(await SearchAsync("x"));
        Assert.Empty(await _workspace.Get<MatterQueries>().ChoicesAsync(await _workspace.CallerAsync("polis"), _workspace.Council, next, item, "Belysning"));
    }

    [Fact]
    public async Task The_journal_tells_of_ties()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan"));
        await CloseAsync(first);
        var next = await PlanAsync(10);
        var (item, key) = (await AddAsync(next, Text("Lampor")), SuggestionKey.Of(await ItemAsync(first)));
        _ = (await TieAsync(next, item, key)).Value;
        _ = (await UntieAsync(next, item, key)).Value;

        var journal = Said(await _workspace.Get<JournalQueries>().ListAsync(await CallerAsync(), _workspace.Council, new JournalFilter()));

        Assert.Contains("knöt punkten ”Lampor” till en tidigare punkt", journal, StringComparison.Ordinal);
        Assert.Contains("tog bort att punkten ”Lampor” hör till en tidigare punkt", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_page_of_an_item_it_is_tied_by_a_search_and_the_tie_is_taken_away()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan") with { RegistryNumber = "KS 2026/12" });
        await CloseAsync(first);
        var title = (await _workspace.MeetingAsync()).Items.First(i => i.Kind == AgendaItemKind.Decision).Title;
        await using var window = new APage(_workspace, await CallerAsync());
        var page = await _workspace.OpenPreparingAsync(window, title);
        await page.WaitForElementAsync(".ties form");

        await page.Find(".ties input").InputAsync("belysning");
        await page.Find(".ties form").SubmitAsync();
        await page.WaitForElementAsync(".ties .found li");
        await page.Find(".ties .found li button").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Belysning vid skolan", page.Find(".ties ul").Words(), StringComparison.Ordinal));
        Assert.Contains("på dagordningen 1 gång förut", page.Find(".ties .way").Words(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".ties .found"));
        await page.Find(".ties li button").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("hör inte till något tidigare", page.Find(".ties").Words(), StringComparison.Ordinal));
        Assert.Contains("hör inte längre till Belysning vid skolan", window.Notices.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_shows_its_way_and_what_comes_next_and_follows_changes()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan") with { RegistryNumber = "KS 2026/12" });
        await TakeUpAsync(first, Decide(DecisionKind.Tabled));
        await CloseAsync(first);
        var item = await ItemAsync(first);
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = window.Open<MatterPage>(MatterAddresses.Of(_workspace.Council, item), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.ItemKey, item.Value));
        await page.WaitForElementAsync(".way");
        Assert.Contains("Det föreslås av sig självt", page.Find(".next").Words(), StringComparison.Ordinal);
        Assert.Contains("Rådet beslutar i frågan", page.Find(".way .decisions").Words(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".way a[href*=beredning]"));

        await AddAsync(_workspace.Today, Text("Lampor") with { RegistryNumber = "KS 2026/12" });

        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.FindAll(".way > li").Count));
        Assert.Equal("Lampor", page.Find("h1").Words());
        Assert.Contains("Ärendet tas upp", page.Find(".next").Words(), StringComparison.Ordinal);
        // It comes up: then it is not said to be under way.
        Assert.Contains("Bordläggning, kommer upp den ", page.Find(".way .decisions").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Around_the_items_of_a_meeting_nothing_is_loaded_again_when_something_is_decided()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var around = window.Open<MatterWaysAround>("/", p => p.Add(x => x.Council, _workspace.Council));
        await around.WaitForAssertionAsync(() => Assert.Equal(1, _workspace.Feed.WatchersOf(BfaRadet.App.Live.Subject.Matters(_workspace.Council))));

        Assert.Equal(0, _workspace.Feed.WatchersOf(BfaRadet.App.Live.Subject.Decisions(_workspace.Council)));
    }

    [Fact]
    public async Task That_papers_come_later_is_not_said_of_the_next_item_when_they_have_come()
    {
        var first = await HoldAsync(-30, Text("Belysning vid skolan") with { Attachments = "Handlingar senare" }, Text("Torget") with { Attachments = "Handlingar senare" });
        await TakeUpAsync(first, Decide(DecisionKind.Tabled));
        await TakeUpAsync(first, 1, Decide(DecisionKind.Tabled));
        await CloseAsync(first);
        var item = await ItemAsync(first);
        await using (var db = _workspace.Db())
        {
            var attachments = MeetingAttachments.Of((await db.LoadMeetingAsync(first))!);
            typeof(MeetingAttachments).GetProperty(nameof(MeetingAttachments.Attachments))!.SetValue(attachments, (ValueList<Attachment>)[new Attachment(new AttachmentId(Guid.CreateVersion7()), item, [])]);
            db.Add(attachments);
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        var suggested = await SuggestedAsync(await PlanAsync(10));

        Assert.Equal("", suggested.Single(s => s.Item.Title == "Belysning vid skolan").Item.Attachments);
        Assert.Equal("Handlingar senare", suggested.Single(s => s.Item.Title == "Torget").Item.Attachments);
    }

    [Fact]
    public async Task The_list_teaches_when_it_is_empty_and_when_nothing_is_found()
    {
        await using var window = new APage(_workspace, await CallerAsync());
        var address = MatterAddresses.List(_workspace.Council);

        var page = window.Open<MattersPage>($"{address}?sok=finnsinte", p => p.Add(x => x.CouncilId, _workspace.Council.Value));

        await page.WaitForAssertionAsync(() => Assert.Contains("Inget ärende stämmer med sökningen", page.Markup, StringComparison.Ordinal));
    }

    private static string Said(object? got) => Circles.Said.By(got);

    private static AgendaItemText Text(string title) => new(AgendaItemKind.Decision, title);

    private static DecisionDraft Decide(DecisionKind kind) => new(kind, "Rådet beslutar i frågan.");

    private Task<Caller> CallerAsync() => _workspace.CallerAsync("samordnare");

    private DateTimeOffset Day(int days) => BfaRadet.App.SwedishTime.Of(_workspace.Clock.GetUtcNow()).AddDays(days);

    private async Task<MeetingId> PlanAsync(int days)
    {
        var id = new MeetingId(Guid.CreateVersion7());
        _ = (await _workspace.Get<PreparingCommands>().PlanAsync(await CallerAsync(), _workspace.Council, id, new MeetingDetails(
            DateOnly.FromDateTime(Day(days).DateTime), new TimeOnly(9, 0), new TimeOnly(11, 0), "Rådhuset"))).Value;
        return id;
    }

    private async Task<AgendaItemId> AddAsync(MeetingId meeting, AgendaItemText text)
    {
        var id = new AgendaItemId(Guid.CreateVersion7());
        _ = (await _workspace.Get<PreparingCommands>().AddItemAsync(await CallerAsync(), meeting, id, text)).Value;
        return id;
    }

    /// <summary>A meeting that was held so many days from now, and goes on.</summary>
    private async Task<MeetingId> HoldAsync(int days, params AgendaItemText[] items) => await _workspace.Services.HoldAsync(_workspace.Council, Day(days), items);

    /// <summary>Holds a planned meeting, which begins at its first item.</summary>
    /// <param name="takesUp">Whether it comes to the second.</param>
    private async Task HoldAsync(MeetingId meeting, int days, bool takesUp)
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(secretary, meeting)).Value;
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, meeting, new Opening.Afterwards(Day(days)))).Value;
        if (takesUp)
        {
            await TakeUpAsync(meeting, 1, Decide(DecisionKind.Noted));
        }

        await CloseAsync(meeting);
    }

    private async Task<AgendaItemId> ItemAsync(MeetingId meeting, int at = 0) => (await _workspace.MeetingAsync(meeting)).Items[at].Id;

    private Task<List<DecisionId>> TakeUpAsync(MeetingId meeting, params DecisionDraft[] drafts) => TakeUpAsync(meeting, 0, drafts);

    private async Task<List<DecisionId>> TakeUpAsync(MeetingId meeting, int at, params DecisionDraft[] drafts)
    {
        var (secretary, item, made) = (await _workspace.CallerAsync("sekreterare"), await ItemAsync(meeting, at), new List<DecisionId>());
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(secretary, meeting, item)).Value;
        foreach (var draft in drafts)
        {
            made.Add(new DecisionId(Guid.CreateVersion7()));
            _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(secretary, meeting, item, made[^1], draft)).Value;
        }

        return made;
    }

    private async Task CloseAsync(MeetingId meeting) => _ = (await _workspace.Get<ChairCommands>().CloseAsync(await _workspace.CallerAsync("sekreterare"), meeting, "Klart.")).Value;

    private async Task<PreparingView> FindPreparingAsync(MeetingId meeting) => (await _workspace.Get<MeetingQueries>().FindPreparingAsync(await CallerAsync(), _workspace.Council, meeting))!;

    private async Task<List<Suggestion>> SuggestedAsync(MeetingId meeting) => [.. (await FindPreparingAsync(meeting)).Suggestions];

    private async Task<AgendaItemId> TakeInAsync(MeetingId meeting, Suggestion suggestion, AgendaItemText text)
    {
        var id = new AgendaItemId(Guid.CreateVersion7());
        _ = (await _workspace.Get<SuggestionCommands>().TakeInAsync(await CallerAsync(), meeting, id, text, suggestion.Keys, null, into: false)).Value;
        return id;
    }

    private async Task<Result<Done>> TieAsync(MeetingId meeting, AgendaItemId item, params string[] keys) =>
        await _workspace.Get<MatterCommands>().TieAsync(await CallerAsync(), meeting, item, keys.ToValueList());

    private async Task<Result<Done>> UntieAsync(MeetingId meeting, AgendaItemId item, params string[] keys) =>
        await _workspace.Get<MatterCommands>().UntieAsync(await CallerAsync(), meeting, item, keys.ToValueList());

    private async Task<MatterView?> FindAsync(string key, AgendaItemId item) => await _workspace.Get<MatterQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, item);

    private async Task<MattersView> ListAsync(string key, string? search = null) => (await _workspace.Get<MatterQueries>().ListAsync(await _workspace.CallerAsync(key), _workspace.Council, search))!;
}
