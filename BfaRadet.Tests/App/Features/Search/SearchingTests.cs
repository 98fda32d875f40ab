using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Search;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Searching;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Search;

public sealed class SearchingTests : IAsyncLifetime
{
    private readonly AgendaItemId _item = new(Guid.CreateVersion7());
    private readonly DecisionId _decision = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(settings => settings with { Quorum = QuorumRule.None });
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Theory]
    [InlineData("gatljus")]
    [InlineData("Gatljusen")]
    [InlineData("GATLJUSENS")]
    [InlineData("gatlj")]
    [InlineData("\"gatljusen vid parken\"")]
    [InlineData("ansvarig:gatuenheten gatljus")]
    [InlineData("ansvarig:\"gatuenheten norr\"")]
    [InlineData("fokus:brottsplats")]
    [InlineData("fokus:f1 gatljus")]
    [InlineData("gatljus år:2026 är:försenad")]
    [InlineData("lampbyte typ:beslut")]
    [InlineData("parkfråga typ:beslut")]
    [InlineData("brottsplatser gatljus")]
    [InlineData("färg:röd gatljus")]
    public async Task A_decision_is_found_by_all_that_is_said_of_it(string typed)
    {
        await DecideAsync();

        var found = await FindAsync(typed);

        Assert.Contains(found.Hits, hit => hit.Kind == SearchKind.Decision && hit.Address.EndsWith($"/beslut/{_decision}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gatljus -parken")]
    [InlineData("\"parken vid gatljusen\"")]
    [InlineData("gatljus år:2025")]
    [InlineData("gatljus är:klar")]
    [InlineData("ansvarig:polisen gatljus")]
    [InlineData("fokus:finnsinte gatljus")]
    [InlineData("gatljus typ:bilaga")]
    [InlineData("atljus")]
    public async Task It_is_not_found_by_what_is_not(string typed)
    {
        await DecideAsync();

        Assert.DoesNotContain((await FindAsync(typed)).Hits, hit => hit.Kind == SearchKind.Decision);
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("gatljus AND NOT NEAR(park, 3) *")]
    [InlineData("Title: \"x\" ^gat* {Body}: (")]
    [InlineData("'; DROP TABLE \"SearchRows\"; --")]
    [InlineData("\0 \ud800 \u200b")]
    [InlineData("-gatljus")]
    [InlineData("-\"\" \"\"")]
    public async Task Nothing_that_is_typed_fails_or_is_an_order_to_the_database(string typed)
    {
        await DecideAsync();

        _ = await FindAsync(typed);

        Assert.NotEmpty((await FindAsync("gatljus")).Hits);
    }

    [Fact]
    public async Task Every_kind_is_found_and_counted_and_leads_to_its_place()
    {
        await DecideAsync();
        var writer = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<MinutesCommands>().AppendAsync(writer, _workspace.Today, _item, "Gatljusen släcks för tidigt.")).Value;
        await WriteDownAsync();
        _ = (await _workspace.Get<AttachmentCommands>().AddAsync(
            writer, _workspace.Today, new AttachmentPlace(new AttachmentId(Guid.CreateVersion7()), _item, null, null), "gatljus.txt", new AttachmentContent(AttachmentKind.Text, 3, new string('A', 64)))).Value;

        var all = await FindAsync("gatljus");
        var one = await FindAsync("gatljus", SearchKind.Minutes);

        Assert.Equal([SearchKind.Decision, SearchKind.Minutes, SearchKind.Item, SearchKind.Attachment], all.Counts.Select(count => count.Kind));
        Assert.Equal((all.All, 1, 1), (one.All, one.Found, one.Hits.Count));
        Assert.EndsWith($"/protokoll#p-{_item}", one.Hits[0].Address, StringComparison.Ordinal);
        Assert.Equal("Inte justerat", one.Hits[0].State);
        Assert.Contains(one.Hits[0].Snippet, piece => piece is { IsHit: true, Text: "Gatljusen" });
        Assert.EndsWith($"#punkt-{_item}", all.Hits.Single(hit => hit.Kind == SearchKind.Item).Address, StringComparison.Ordinal);
        Assert.Equal(DecisionStanding.Late, all.Hits.Single(hit => hit.Kind == SearchKind.Decision).Standing);
        Assert.Contains((await FindAsync("sammanträde")).Hits, hit => hit.Kind == SearchKind.Meeting);
        Assert.Contains((await FindAsync("fokus:f1 typ:fokusområde")).Hits, hit => hit.Kind == SearchKind.FocusArea);
    }

    [Fact]
    public async Task What_is_in_a_title_comes_before_what_is_in_a_text()
    {
        await DecideAsync();

        var hits = (await FindAsync("parkfråga")).Hits;

        Assert.Equal([SearchKind.Item, SearchKind.Decision], hits.Select(hit => hit.Kind));
    }

    [Fact]
    public async Task The_register_follows_what_is_changed_and_forgets_what_is_taken_back()
    {
        await DecideAsync();
        var secretary = await _workspace.CallerAsync("sekreterare");
        async Task<int> OfAsync(string typed) => (await FindAsync(typed, SearchKind.Decision)).Found;
        Assert.Equal(1, await OfAsync("gatljus"));
        await using var db = _workspace.Db();
        var draft = (await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == _decision)).Draft;

        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(secretary, _workspace.Council, _decision, draft, draft with { Text = "Lyktor sätts upp." })).Value;

        Assert.Equal((0, 1), (await OfAsync("gatljus"), await OfAsync("lyktan lyktor")));
        _ = (await _workspace.Get<SecretaryCommands>().WithdrawDecisionAsync(secretary, _workspace.Today, _decision)).Value;
        var before = (await FindWithoutReadingAsync("lyktor", "polis"))!;
        Assert.Equal((0, 0), (before.Counts.Count(c => c.Kind == SearchKind.Decision), await OfAsync("lyktor")));
    }

    [Fact]
    public async Task Focus_areas_are_found_by_the_name_they_have_now()
    {
        await DecideAsync();
        await using var db = _workspace.Db();
        var area = await db.FocusAreas.AsNoTracking().SingleAsync(a => a.Number == 1);
        _ = (await _workspace.Get<FocusAreaCommands>().EditAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, area.Id, area.Text, area.Text with { Name = "Vattenvägar" })).Value;

        Assert.Contains((await FindAsync("vattenväg")).Hits, hit => hit.Kind == SearchKind.Decision);
        Assert.DoesNotContain((await FindAsync("brottsplatser")).Hits, hit => hit.Kind == SearchKind.Decision);
    }

    [Fact]
    public async Task A_meeting_in_preparation_is_for_those_who_prepare_it()
    {
        var (coordinator, meeting) = (await _workspace.CallerAsync("samordnare"), new MeetingId(Guid.CreateVersion7()));
        _ = (await _workspace.Get<PreparingCommands>().PlanAsync(
            coordinator, _workspace.Council, meeting, new MeetingDetails(new DateOnly(2026, 9, 9), new TimeOnly(9, 0), new TimeOnly(11, 0), "Kvarnvingen"), [new AgendaItemText(AgendaItemKind.Decision, "Kvarnvingens öppettider")])).Value;

        Assert.Equal(0, (await FindAsync("kvarnvinge")).All);
        var led = await FindAsync("kvarnvinge", key: "samordnare");
        Assert.Equal(2, led.All);
        Assert.Contains("/beredning", led.Hits[0].Address, StringComparison.Ordinal);
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(coordinator, meeting)).Value;
        // Before the register has heard of it.
        Assert.Equal(2, (await FindWithoutReadingAsync("kvarnvinge", "skola"))!.All);
    }

    [Fact]
    public async Task Minutes_that_wait_to_be_shared_are_found_by_those_who_may_read_them()
    {
        await DecideAsync();
        _ = (await _workspace.Get<MinutesCommands>().AppendAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Today, _item, "Hällregnet nämndes.")).Value;
        await WriteDownAsync();
        Assert.Equal(1, (await FindAsync("hällregn")).All);

        await _workspace.ChooseAsync(settings => settings with { Visibility = MinutesVisibility.WhenShared });

        Assert.Equal(0, (await FindAsync("hällregn")).All);
        Assert.Equal(1, (await FindAsync("hällregn", key: "samordnare")).All);
        _ = (await _workspace.Get<ChairCommands>().ShareNotesAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        Assert.Equal(1, (await FindAsync("hällregn")).All);
    }

    [Fact]
    public async Task An_attachment_that_is_kept_from_the_council_is_found_by_those_who_prepare()
    {
        var (coordinator, id) = (await _workspace.CallerAsync("samordnare"), new AttachmentId(Guid.CreateVersion7()));
        var attachments = _workspace.Get<AttachmentCommands>();
        _ = (await attachments.AddAsync(
            coordinator, _workspace.Today, new AttachmentPlace(id, null, null, MeetingAttachments.Grounds[0]), "kaprifol.txt", new AttachmentContent(AttachmentKind.Text, 3, new string('B', 64)))).Value;

        Assert.Equal((0, 1), ((await FindAsync("kaprifol")).All, (await FindAsync("kaprifol", key: "samordnare")).All));
        _ = (await attachments.RemoveAsync(coordinator, _workspace.Today, id)).Value;
        Assert.Equal(0, (await FindWithoutReadingAsync("kaprifol", "samordnare"))!.All);
    }

    [Fact]
    public async Task Nobody_outside_the_council_gets_an_answer()
    {
        await _workspace.Services.SearchIsReadAsync();
        var queries = _workspace.Get<SearchQueries>();

        Assert.Null(await queries.FindAsync(await _workspace.CallerAsync("administrator"), _workspace.Council, new SearchFilter("trafik")));
        Assert.Null(await queries.FindAsync(await _workspace.StrangerAsync(), _workspace.Council, new SearchFilter("trafik")));
        Assert.Null(await queries.FindAsync(await _workspace.CallerAsync("polis"), new CouncilId(Guid.NewGuid()), new SearchFilter("trafik")));
    }

    [Fact]
    public async Task A_page_is_twenty_and_more_are_shown_on_asking()
    {
        await using var db = _workspace.Db();
        db.AddRange(Enumerable.Range(1, 45).Select(number => new SearchRow
        {
            Council = _workspace.Council,
            Kind = SearchKind.Meeting,
            Meeting = _workspace.Today,
            Day = new DateOnly(2026, 3, 11),
            Title = $"Ögrupp {number}",
            Stems = "ögrupp",
        }));
        await db.SaveChangesAsync();

        var first = (await FindWithoutReadingAsync("ögrupp", "polis"))!;
        var more = (await _workspace.Get<SearchQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, new SearchFilter("ögrupp", Pages: 2)))!;

        Assert.Equal((45, 20, 40), (first.Found, first.Hits.Count, more.Hits.Count));
        Assert.Equal(first.Hits.Select(hit => hit.Title), more.Hits.Take(20).Select(hit => hit.Title));
    }

    [Fact]
    public async Task A_register_that_is_behind_says_so()
    {
        await using (var db = _workspace.Db())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"Journal\" (\"Council\", \"At\", \"By\", \"Event\", \"Facts\") WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 150) SELECT (SELECT \"Id\" FROM \"Councils\" LIMIT 1), 0, 'x', 'CouncilRenamed', '0' FROM n");
        }

        Assert.True((await FindWithoutReadingAsync("trafik", "polis"))!.IsBuilding);
        Assert.False((await FindAsync("trafik")).IsBuilding);
    }

    private Task WriteDownAsync() => _workspace.Get<RecordQueries>().DraftAsync(_workspace.Today);

    private async Task<SearchView> FindAsync(string typed, SearchKind? kind = null, string key = "polis")
    {
        await _workspace.Services.SearchIsReadAsync();
        return (await _workspace.Get<SearchQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, new SearchFilter(typed, kind)))!;
    }

    private async Task<SearchView?> FindWithoutReadingAsync(string typed, string key) =>
        await _workspace.Get<SearchQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, new SearchFilter(typed));

    /// <summary>An item of today's meeting with a decision that is overdue, under the first focus area.</summary>
    private async Task DecideAsync()
    {
        var (secretary, commands) = (await _workspace.CallerAsync("sekreterare"), _workspace.Get<SecretaryCommands>());
        await using var db = _workspace.Db();
        var area = await db.FocusAreas.AsNoTracking().SingleAsync(a => a.Number == 1);
        _ = (await _workspace.Get<FocusAreaCommands>().EditAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, area.Id, area.Text, area.Text with { Name = "Brottsplatser" })).Value;
        _ = (await _workspace.Get<PreparingCommands>().AddItemAsync(
            secretary, _workspace.Today, _item, new AgendaItemText(AgendaItemKind.Decision, "Parkfrågan", Background: "Gatljusen är trasiga."))).Value;
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, _workspace.Today)).Value;
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(secretary, _workspace.Today, _item)).Value;
        _ = (await commands.RecordDecisionAsync(secretary, _workspace.Today, _item, _decision, new DecisionDraft(
            DecisionKind.Assigned, "Gatljusen vid parken lagas.", [new Responsible("Gatuenheten Norr")], new DateOnly(2026, 3, 20), FocusAreas: [area.Id]))).Value;
        _ = (await _workspace.Get<DecisionCommands>().ReportAsync(
            secretary, _workspace.Council, _decision, new Responsible("Gatuenheten Norr"), Progress.NotStarted, new Progress(ProgressState.Partly, "Lampbyte gjort på en gata."))).Value;
        _workspace.Clock.Move(TimeSpan.FromDays(30));
    }
}
