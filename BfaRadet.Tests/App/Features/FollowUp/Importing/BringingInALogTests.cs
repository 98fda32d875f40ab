using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Dispatch;
using BfaRadet.App.Features.FollowUp.Importing;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Search;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.History;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Importing;

public sealed class BringingInALogTests : IAsyncLifetime
{
    private static DateOnly Today => new(2026, 3, 11);

    private const string Log = """
        Nr;Möte;§;Rubrik;Beslut;Ansvarig;Klart senast;Status;Fokusområde;Anmärkning
        2024:1;2024-02-07;4;Skolvägar;Rådet uppdrar åt gatuenheten att lysa upp skolvägarna.;Gatuenheten;2024-10-31;Delvis: fyra av fem;Trygga skolvägar;Budget saknas för den femte.
        7/2024;2024-02-07;12;Bodelning;Rådet antecknar informationen.;;;;;
        2024:9;2024-05-15;3;;Rådet föreslår kommunstyrelsen kameror.;Samordnaren;2024-09-01;Ersatt av 2025:1;;
        2025:1;2025-02-05;2;;Rådet avstår från kameror.;;;;;
        2025:2;2025-02-05;5;;Polisen mäter farten.;Polismyndigheten;2025-06-30;Klar;;
        """;

    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;

    private LogImportCommands Commands => _workspace.Get<LogImportCommands>();

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_decisions_are_in_the_log_with_their_numbers_days_and_states()
    {
        Assert.Equal(5, (await BringInAsync(Log)).Value);

        var rows = (await LogAsync("?ar=2024")).Rows;
        Assert.Equal(["2024:9", "2024:7", "2024:1"], rows.Select(r => r.Number.ToString()));
        Assert.Equal([DecisionState.Replaced, DecisionState.InForce, DecisionState.InForce], rows.Select(r => r.State));
        Assert.Equal((new DateOnly(2024, 2, 7), "§ 4", "Skolvägar", false), (rows[2].MeetingDate, rows[2].Section, rows[2].ItemTitle, rows[2].IsHeld));
        Assert.Equal(DecisionCourse.Partly, rows[2].Course);

        var first = await FindAsync(rows[2].Id);
        Assert.Equal(("", "Budget saknas för den femte."), (first.BroughtIn!.OwnNumber, first.BroughtIn.Remark));
        Assert.Equal("Trygga skolvägar", first.Meeting.FocusAreas.Single(a => a.Id == first.Decision.Draft.FocusAreas[0]).Name);
        Assert.Equal("7/2024", (await FindAsync(rows[1].Id)).BroughtIn!.OwnNumber);
        Assert.Equal("2025:1", (await FindAsync(rows[0].Id)).ReplacedBy!.Number.ToString());
    }

    [Fact]
    public async Task What_is_late_and_partly_done_is_found_by_both()
    {
        _ = (await BringInAsync(Log)).Value;

        Assert.Equal("2024:1", Assert.Single((await LogAsync("?ar=2024&status=delvis")).Rows).Number.ToString());
        Assert.Equal("2024:1", Assert.Single((await LogAsync("?ar=2024&status=forfallet")).Rows).Number.ToString());
    }

    [Fact]
    public async Task What_applies_until_further_notice_has_no_last_day_and_its_focus_area_has_not_ended()
    {
        Assert.Equal(2, (await BringInAsync("""
            Nr;Möte;Beslut;Ansvarig;Klart senast;Fokusområde
            2024:1;2024-02-07;Gatuenheten går trygghetsvandring varje höst.;Gatuenheten;Löpande;Trygga skolvägar
            2024:2;2024-02-07;Rådet uppdrar åt polisen att mäta farten.;Polismyndigheten;tillsvidare;
            """)).Value);

        var rows = (await LogAsync("?ar=2024")).Rows;
        Assert.All(rows, row => Assert.Equal((null, DecisionStanding.Running), (row.DueOn, row.Standing(Today))));
        await using var db = _workspace.Db();
        var area = await db.FocusAreas.SingleAsync(a => a.Name == "Trygga skolvägar");
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)), (area.From, area.To));
    }

    [Fact]
    public async Task What_waits_is_found_sent_and_searched_for_and_goes_with_the_log()
    {
        var id = new LogImportId(Guid.CreateVersion7());
        Assert.Equal(1, (await BringInAsync("Nr;Möte;Beslut;Ansvarig;Status\n2024:1;2024-02-07;Lyktstolpar prövas.;Gatuenheten;Väntar på länsstyrelsen\n", id: id)).Value);
        await _workspace.Services.SearchIsReadAsync();

        var waiting = Assert.Single((await LogAsync("?ar=2024&status=vantar")).Rows);
        Assert.True((await _workspace.Get<DecisionDispatch>().SendAsync(
            _coordinator, _workspace.Council, waiting.Id, Guid.CreateVersion7(), new DispatchTo(null, "Gatuenheten", "gatan@exempel.se"))).Refusal is null);
        async Task<int> FoundAsync() => (await _workspace.Get<SearchQueries>().FindAsync(_coordinator, _workspace.Council, new SearchFilter("lyktstolparna typ:beslut")))!.Found;
        Assert.Equal(1, await FoundAsync());

        _ = (await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Value;
        await _workspace.Services.SearchIsReadAsync();

        Assert.Equal(0, await FoundAsync());
        await using var db = _workspace.Db();
        Assert.False(await db.SearchRows().AnyAsync(r => r.Title.Contains("Lyktstolpar")));
    }

    [Fact]
    public async Task The_meetings_are_there_as_what_they_are()
    {
        _ = (await BringInAsync(Log)).Value;
        var list = await _workspace.Get<MeetingQueries>().ListAsync(await _workspace.CallerAsync("polis"), _workspace.Council);
        var brought = list!.Meetings.Where(m => m.IsBroughtIn).ToList();
        Assert.Equal([new(2025, 2, 5), new(2024, 5, 15), new DateOnly(2024, 2, 7)], brought.Select(m => m.Details.Date));
        Assert.Equal([2, 1, 2], brought.Select(m => m.Decisions));

        // Nothing of it was held here: no minutes, no beredning, and nothing that waits to be adjusted.
        Assert.Null(await _workspace.Get<RecordQueries>().FindAsync(_coordinator, _workspace.Council, brought[0].Id));
        Assert.Null(await _workspace.Get<MeetingQueries>().FindPreparingAsync(_coordinator, _workspace.Council, brought[0].Id));
        await using var db = _workspace.Db();
        Assert.Equal(1, await db.Meetings.CountAsync(m => m.State == MeetingState.Closed && m.Import == null));
        Assert.True((await _workspace.Get<MeetingQueries>().ListAsync(_coordinator, _workspace.Council))!.Last!.Details!.HasTimes());
    }

    [Fact]
    public async Task The_council_goes_on_after_the_last_number()
    {
        _ = (await BringInAsync("Nr;Möte;Beslut\n2026:40;2026-01-20;Rådet antecknar.")).Value;

        var meeting = await _workspace.Get<MeetingQueries>().FindAsync(_coordinator, _workspace.Council, _workspace.Today);

        Assert.Equal(new DecisionNumber(2026, 41), meeting!.NextDecision);
    }

    [Fact]
    public async Task A_decision_that_was_brought_in_is_followed_up_as_others()
    {
        _ = (await BringInAsync(Log)).Value;
        var decision = (await LogAsync("?ar=2024&status=delvis")).Rows.Concat((await LogAsync("?ar=2024")).Rows).First(r => r.Number.Running == 1);

        var done = await _workspace.Get<DecisionCommands>().CompleteAsync(_coordinator, _workspace.Council, decision.Id, new DateOnly(2026, 3, 1), "");

        Assert.Null(done.Refusal);
        Assert.Equal(DecisionState.Completed, (await FindAsync(decision.Id)).Decision.State);
    }

    [Theory]
    [InlineData("polis")]
    [InlineData("ahorare")]
    public async Task Who_does_not_follow_up_for_all_neither_reads_nor_brings_in(string key)
    {
        var caller = await _workspace.CallerAsync(key);

        Assert.Null(await _workspace.Get<LogImportQueries>().FindAsync(caller, _workspace.Council));
        Assert.IsType<NotYourDuty>((await BringInAsync(Log, by: caller)).Refusal);
        Assert.IsType<NotFound>((await BringInAsync(Log, by: await _workspace.StrangerAsync())).Refusal);
        Assert.Equal(6, (await LogAsync("")).All);
    }

    [Fact]
    public async Task Nothing_is_made_while_a_row_is_faulty_and_nobody_left_it_out()
    {
        const string Faulty = "Nr;Möte;Beslut\n2024:1;2024-02-07;Ett.\n2024:2;2024-02-07;\n2024:3;2027-02-07;Tre.";

        Assert.Equal(new LogImportRefusal.RowsAreFaulty(2), (await BringInAsync(Faulty)).Refusal);
        Assert.Equal(new LogImportRefusal.RowsAreFaulty(2), (await BringInAsync(Faulty, leftOut: 1)).Refusal);
        Assert.Equal(6, (await LogAsync("")).All);

        Assert.Equal(1, (await BringInAsync(Faulty, leftOut: 2)).Value);
        Assert.Equal(7, (await LogAsync("")).All);
        Assert.IsType<LogImportRefusal.NothingToBringIn>((await BringInAsync("Nr;Möte;Beslut\n;;x", leftOut: 1)).Refusal);
    }

    [Fact]
    public async Task Sent_twice_it_is_made_once()
    {
        var id = new LogImportId(Guid.NewGuid());

        Assert.Equal(5, (await BringInAsync(Log, id: id)).Value);
        Assert.Equal(5, (await BringInAsync(Log, id: id)).Value);

        Assert.Equal(11, (await LogAsync("")).All);
    }

    [Fact]
    public async Task Of_two_who_bring_in_the_same_log_at_once_one_is_told()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");

        var both = await Task.WhenAll(Task.Run(() => BringInAsync(Log)), Task.Run(() => BringInAsync(Log, by: secretary)));

        Assert.Equal(new LogImportRefusal.RowsAreFaulty(5), Assert.Single(both, one => one.Refusal is not null).Refusal);
        Assert.Equal(11, (await LogAsync("")).All);
    }

    [Fact]
    public async Task Two_logs_of_the_same_days_share_the_meetings()
    {
        var other = Log.Replace("2024:", "2023:", StringComparison.Ordinal).Replace("7/2024", "7/2023", StringComparison.Ordinal).Replace("2025:", "2022:", StringComparison.Ordinal);
        var secretary = await _workspace.CallerAsync("sekreterare");

        var both = await Task.WhenAll(Task.Run(() => BringInAsync(Log)), Task.Run(() => BringInAsync(other, by: secretary)));

        Assert.All(both, one => Assert.Equal(5, one.Value));
        await using var db = _workspace.Db();
        Assert.Equal(3, await db.Meetings.CountAsync(m => m.Import != null));
    }

    [Fact]
    public async Task It_is_taken_back_as_a_whole()
    {
        var before = await CountsAsync();
        var id = new LogImportId(Guid.NewGuid());
        _ = (await BringInAsync(Log, id: id)).Value;
        Assert.NotEqual(before, await CountsAsync());

        Assert.IsType<NotYourDuty>((await Commands.TakeBackAsync(await _workspace.CallerAsync("polis"), _workspace.Council, id)).Refusal);
        Assert.Null((await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Refusal);

        Assert.Equal(before, await CountsAsync());
        var import = Assert.Single((await _workspace.Get<LogImportQueries>().FindAsync(_coordinator, _workspace.Council))!.Imports);
        Assert.NotNull(import.TakenBackAt);

        // The numbers are free again.
        Assert.Equal(5, (await BringInAsync(Log)).Value);
    }

    [Fact]
    public async Task What_stands_in_the_way_of_taking_back_is_said()
    {
        var id = new LogImportId(Guid.NewGuid());
        _ = (await BringInAsync(Log, id: id)).Value;
        var rows = (await LogAsync("?ar=2024")).Rows;
        Assert.Null((await _workspace.Get<DecisionCommands>().CompleteAsync(_coordinator, _workspace.Council, rows[2].Id, new DateOnly(2026, 3, 1), "")).Refusal);
        var own = (await LogAsync("?ar=2026")).Rows.First(r => r.State == DecisionState.InForce);
        Assert.Null((await _workspace.Get<DecisionCommands>().RepealAsync(_coordinator, _workspace.Council, own.Id, rows[1].Id, "")).Refusal);
        _ = (await BringInAsync("Nr;Möte;Beslut;Fokusområde\n2024:30;2024-05-15;Mer.;Trygga skolvägar")).Value;

        var refusal = Assert.IsType<LogImportRefusal.IsBuiltOn>((await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Refusal);

        Assert.Equal(["2024:1", "2024:7"], refusal.Decisions.Select(n => n.ToString()));
        Assert.Equal((1, "Trygga skolvägar"), (refusal.Meetings, Assert.Single(refusal.Areas)));
        Assert.Equal(12, (await LogAsync("")).All);
    }

    [Fact]
    public async Task Two_thousand_rows_are_brought_in_and_taken_back()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 2_000).Select(n => $"{2010 + (n / 200)}:{(n % 200) + 1};{2010 + (n / 200)}-{(n / 20 % 10) + 1:00}-15;{(n % 20) + 1};Beslut {n}.;Kommunen"));
        var id = new LogImportId(Guid.NewGuid());

        Assert.Equal(2_000, (await BringInAsync($"Nr;Möte;§;Beslut;Ansvarig\n{rows}", id: id)).Value);
        Assert.Equal(2_006, (await LogAsync("")).All);

        Assert.Null((await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Refusal);
        Assert.Equal(6, (await LogAsync("")).All);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task What_is_handed_out_can_be_brought_in_again(string kind)
    {
        _ = (await BringInAsync(Log.Replace("Polisen mäter", "=HYPERLINK(1)&Polisen mäter", StringComparison.Ordinal).Replace(";Gatuenheten;", ";Gatuenheten (Chef gata);", StringComparison.Ordinal))).Value;
        await using var other = await AWorkspace.OpenAsync();
        using var file = new MemoryStream();
        var export = await _workspace.Get<DecisionQueries>().ExportAsync(_coordinator, _workspace.Council, DecisionFilter.Parse("?sortera=nummer"));
        await DecisionFiles.WriteAsync(kind, export!, new DateOnly(2026, 3, 11), file);

        var lines = LogFile.Read(file.ToArray(), Today).Value.Single().Lines;
        var known = await other.Get<LogImportQueries>().FindAsync(await other.CallerAsync("samordnare"), other.Council);
        // The example's own decisions are in both.
        ValueList<LogLine> own = [lines[0], .. lines.Skip(1).Where(line => line.Cells[0].StartsWith("2024:", StringComparison.Ordinal) || line.Cells[0] is "2025:1" or "2025:2")];
        var areas = new Dictionary<string, AreaChoice>();
        foreach (var name in LogReading.Read([.. own.Skip(1)], LogHeadings.Recognise(own[0].Cells), LogChoices.None, known!.Context).UnknownAreas)
        {
            areas[LogChoices.Key(name)] = new AreaChoice.Create();
        }

        var log = new LogToBringIn(new LogImportId(Guid.NewGuid()), "logg", [.. own.Skip(1)], LogHeadings.Recognise(own[0].Cells), LogChoices.None with { Areas = areas }, 0);
        Assert.Equal(5, (await other.Get<LogImportCommands>().BringInAsync(await other.CallerAsync("samordnare"), other.Council, log)).Value);

        Assert.Equal(await FactsAsync(_workspace), await FactsAsync(other));
    }

    private static async Task<string> FactsAsync(AWorkspace workspace)
    {
        await using var db = workspace.Db();
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.Import != null).OrderBy(d => d.Year).ThenBy(d => d.Running).ToListAsync();
        var dates = await db.Meetings.Where(m => m.Import != null).ToDictionaryAsync(m => m.Id, m => m.Date);
        return string.Join('\n', decisions.Select(d =>
            $"{d.Number} {d.Kind} {d.Text} {string.Join(',', d.Responsibles)} {d.DueOn} {d.State} {string.Join(',', d.Progress.Select(p => p.Now))} {dates[d.Meeting]} {d.ReplacedBy is not null} {d.FocusAreas.Count} {d.Remark}"));
    }

    private async Task<(int, int, int, int)> CountsAsync()
    {
        await using var db = _workspace.Db();
        return (await db.Decisions.CountAsync(), await db.Meetings.CountAsync(), await db.FocusAreas.CountAsync(), await db.Set<BfaRadet.Domain.Meetings.Agenda.AgendaItem>().CountAsync());
    }

    private async Task<Result<int>> BringInAsync(string text, int leftOut = 0, Caller? by = null, LogImportId? id = null)
    {
        var lines = LogFile.ReadText(text, Today).Value.Single().Lines;
        var choices = LogChoices.None with { Areas = new Dictionary<string, AreaChoice> { [LogChoices.Key("Trygga skolvägar")] = new AreaChoice.Create() } };
        return await Commands.BringInAsync(
            by ?? _coordinator, _workspace.Council, new LogToBringIn(id ?? new(Guid.NewGuid()), "logg.csv", [.. lines.Skip(1)], LogHeadings.Recognise(lines[0].Cells), choices, leftOut));
    }

    private async Task<DecisionLogView> LogAsync(string query) => (await _workspace.Get<DecisionQueries>().LogAsync(_coordinator, _workspace.Council, DecisionFilter.Parse(query)))!;

    private async Task<DecisionDetailView> FindAsync(DecisionId id) => (await _workspace.Get<DecisionQueries>().FindAsync(_coordinator, _workspace.Council, id))!;
}
