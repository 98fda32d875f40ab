using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.History;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.History;

public sealed class ReadingALogTests
{
    private static readonly DateOnly _today = new(2026, 3, 11);

    private static readonly KnownFocusArea _traffic = new(new FocusAreaId(Guid.NewGuid()), 2, "Trafik, fart och buller");

    [Theory]
    [InlineData("2024-05-03")]
    [InlineData("2024-05-03 00:00:00")]
    [InlineData("2024-05-03T09:30:00Z")]
    [InlineData("20240503")]
    [InlineData("2024/05/03")]
    [InlineData("2024.5.3")]
    [InlineData("3/5 2024")]
    [InlineData("3/5-24")]
    [InlineData("3/5/2024")]
    [InlineData("3.5.2024")]
    [InlineData("03-05-2024")]
    [InlineData("3 maj 2024")]
    [InlineData("den 3 maj 2024")]
    [InlineData("fredag den 3 maj 2024")]
    [InlineData("fredag 3 maj 2024 kl. 15.30")]
    [InlineData("3 maj -24")]
    [InlineData("3 maj '24")]
    [InlineData("v. 18 2024")]
    [InlineData("45415")]
    [InlineData("45415.5")]
    public void A_day_is_read_in_the_shapes_logs_have(string typed)
    {
        Assert.Equal(new DateOnly(2024, 5, 3), LogDays.Read(typed, _today));
    }

    [Theory]
    [InlineData("maj 2024", 31)]
    [InlineData("kvartal 2 2024", 30)]
    [InlineData("Q2 2024", 30)]
    public void A_month_or_a_quarter_is_its_last_day(string typed, int day)
    {
        Assert.Equal(day, LogDays.Read(typed, _today)!.Value.Day);
    }

    [Theory]
    [InlineData("löpande", true)]
    [InlineData("Löpande under året.", true)]
    [InlineData("Tillsvidare", true)]
    [InlineData("tills vidare", true)]
    [InlineData("T.v.", true)]
    [InlineData("löpande, rapport 31 maj 2026", false)]
    [InlineData("2026-05-31", false)]
    [InlineData("", false)]
    public void What_applies_until_further_notice_has_no_last_day(string typed, bool isOngoing)
    {
        Assert.Equal(isOngoing, LogDays.IsOngoing(typed));
    }

    [Theory]
    [InlineData("3 maj")]
    [InlineData("snarast")]
    [InlineData("2024-13-01")]
    [InlineData("31/2 2024")]
    [InlineData("våren 2024")]
    [InlineData("12")]
    [InlineData("")]
    public void What_is_no_day_with_a_year_is_not_guessed(string typed)
    {
        Assert.Null(LogDays.Read(typed, _today));
    }

    [Theory]
    [InlineData("2024:7", 2024, 7)]
    [InlineData("2024-07", 2024, 7)]
    [InlineData("7/2024", 2024, 7)]
    [InlineData("7/24", 2024, 7)]
    [InlineData("Beslut 2024:7", 2024, 7)]
    [InlineData("BRÅ 2024/7", 2024, 7)]
    [InlineData("nr 7", 2023, 7)]
    [InlineData("7", 2023, 7)]
    [InlineData("7.0", 2023, 7)]
    public void Their_own_numbers_are_kept(string typed, int year, int running)
    {
        var row = Row(("Nr", typed), ("Beslut", "Rådet antecknar informationen."), ("Datum", "2023-02-01"));

        Assert.Empty(row.Faults);
        Assert.Equal(new DecisionNumber(year, running), row.Entry.Number);
        Assert.Equal(typed == "2024:7" ? "" : typed, row.Entry.OwnNumber);
    }

    [Theory]
    [InlineData("", DecisionState.InForce, ProgressState.NotStarted, "")]
    [InlineData("Gäller", DecisionState.InForce, ProgressState.NotStarted, "")]
    [InlineData("PÅGÅR", DecisionState.InForce, ProgressState.Underway, "")]
    [InlineData("Delvis genomfört: fyra av fem skolor", DecisionState.InForce, ProgressState.Partly, "fyra av fem skolor")]
    [InlineData("Delvis", DecisionState.InForce, ProgressState.Partly, LogReading.Unsaid)]
    [InlineData("Klar", DecisionState.Completed, ProgressState.Done, "")]
    [InlineData("Genomförd (rapport finns)", DecisionState.Completed, ProgressState.Done, "rapport finns")]
    [InlineData("Klart 2023-04-01: armaturer bytta", DecisionState.Completed, ProgressState.Done, "armaturer bytta")]
    public void A_state_is_read_in_the_logs_own_terms(string typed, DecisionState state, ProgressState progress, string words)
    {
        var row = Row(("Beslut", "Skolvägen lyses upp."), ("Datum", "2023-02-01"), ("Ansvarig", "Gatuenheten"), ("Status", typed));

        Assert.Empty(row.Faults);
        Assert.Equal(state, row.Entry.State);
        Assert.Equal((progress, words), progress == ProgressState.NotStarted ? (progress, "") : (row.Entry.Reports[0].Now.State, row.Entry.Reports[0].Now.Words));
    }

    [Fact]
    public void Waiting_says_for_whom_and_since_when()
    {
        var row = Row(("Beslut", "Ärendet lämnas till nämnden."), ("Datum", "2023-02-01"), ("Status", "Väntar på kommunstyrelsen, skickat 3 maj 2023: svar i höst"));

        Assert.Equal(new Progress(ProgressState.Waiting, "svar i höst", null, "kommunstyrelsen", new DateOnly(2023, 5, 3)), Assert.Single(row.Entry.Reports).Now);
    }

    [Fact]
    public void What_is_struck_as_a_whole_is_repealed_with_what_is_said_of_it()
    {
        var row = Row(("Beslut", "Kameror sätts upp."), ("Datum", "2023-02-01"), ("Status", "Utgår"), ("Anmärkning", "Tillstånd gavs inte."));

        Assert.Equal((DecisionState.Repealed, "Tillstånd gavs inte."), (row.Entry.State, row.Entry.Reason));
    }

    [Fact]
    public void Each_responsible_has_its_own_state_where_the_log_says_so()
    {
        var row = Row(
            ("Beslut", "Rutinen tas fram."), ("Datum", "2023-02-01"), ("Ansvarig", "Polismyndigheten (Edla Ramberg); Skolan"),
            ("Så går det", "Skolan: delvis: fyra av fem; Polismyndigheten (Edla Ramberg): klart 3 maj 2023"), ("Status", "delvis"));

        Assert.Equal([new Responsible("Polismyndigheten", "Edla Ramberg", new MemberId(Guid.Empty)), new Responsible("Skolan")], row.Entry.Responsibles);
        Assert.Equal([ProgressState.Done, ProgressState.Partly], row.Entry.Reports.Select(r => r.Now.State));
        Assert.Equal(new DateOnly(2023, 5, 3), row.Entry.Reports[0].Now.DoneOn);
        Assert.Equal(DecisionState.InForce, row.Entry.State);
    }

    [Theory]
    [InlineData("Socialtjänsten, barn och unga", "Socialtjänsten, barn och unga")]
    [InlineData("Polismyndigheten, Räddningstjänsten", "Polismyndigheten|Räddningstjänsten")]
    [InlineData("Polismyndigheten/Skolan", "Polismyndigheten|Skolan")]
    [InlineData("kommunpolisen och samordnaren", "kommunpolisen|samordnaren")]
    [InlineData("Vård och omsorg", "Vård och omsorg")]
    [InlineData("Polismyndigheten (kommunpolis), Kommunen (samordnare)", "Polismyndigheten/kommunpolis|Kommunen/samordnare")]
    [InlineData("Edla Ramberg", "Polismyndigheten/Edla Ramberg")]
    [InlineData("–", "")]
    public void Several_responsible_are_told_from_one_with_a_long_name(string cell, string expected)
    {
        var row = Row(("Beslut", "Något görs."), ("Datum", "2023-02-01"), ("Ansvarig", cell));

        Assert.Equal(expected, string.Join('|', row.Entry.Responsibles.Select(r => r.Person is null ? r.Organisation : $"{r.Organisation}/{r.Person}")));
    }

    [Fact]
    public void What_is_wrong_is_said_at_the_row()
    {
        var draft = Read(
            ["Nr", "Beslut", "Möte", "§", "Klart senast", "Status", "Fokusområde", "Klart den"],
            ["2023:1", "Ett.", "2023-02-01", "4", "2023-01-01", "", "", ""],
            ["2023:1", "Två.", "2023-02-01", "fyra", "", "", "", ""],
            ["2026:1", "Tre.", "2023-02-01", "", "", "", "", ""],
            ["x", "", "", "", "", "", "", ""],
            ["2023:5", "Fem.", "2027-01-01", "", "", "Lever vidare", "Droger", ""],
            ["2023:6", "Sex 19121212-1212.", "2026-01-14", "", "snart", "", "2", "2030-01-01"],
            ["2023:7", "#REF!", "2023-02-01", "", "", "Ersatt", "", ""],
            ["2023:8", "Åtta.", "2023-02-01", "", "", "Ersatt av 2023:9", "", ""],
            ["2023:9", "Nio.", "2023-02-01", "", "", "Ersatt av 2023:8", "", ""]);

        Assert.Equal(
            [
                "DayTooEarly", "ParagraphUnread NumberTwice", "NumberTaken", "DayMissing NumberUnread TextRefused", "DayAhead AreaUnknown StateUnread",
                "MeetingIsHere TextRefused DayUnread DayAhead", "NoValue ReplacedByUnknown", "ReplacedInACircle", "ReplacedInACircle",
            ],
            draft.Rows.Select(row => string.Join(' ', row.Faults.Select(fault => fault.GetType().Name))));
        Assert.Equal([2, 3, 4], draft.Rows.Take(3).Select(row => row.Row));
        Assert.Equal(["Lever vidare"], draft.UnknownStates);
        Assert.Equal(["Droger"], draft.UnknownAreas);
    }

    [Fact]
    public void Words_that_were_explained_are_no_fault()
    {
        var choices = new LogChoices(
            new Dictionary<string, AreaChoice> { [LogChoices.Key("Droger")] = new AreaChoice.Create(), [LogChoices.Key("Övrigt")] = new AreaChoice.Leave() },
            new Dictionary<string, string> { [LogChoices.Key("Polisen")] = "Polismyndigheten" },
            new Dictionary<string, LogState> { [LogChoices.Key("Lever vidare")] = new(ProgressState.Underway) });

        var draft = Read(choices, ["Beslut", "Datum", "Status", "Fokusområde", "Ansvarig"], ["Ett.", "2023-02-01", "LEVER VIDARE", "Droger; Övrigt; F2", "Polisen"]);

        var entry = Assert.Single(draft.Rows).Entry;
        Assert.Empty(draft.Rows[0].Faults);
        Assert.Equal((ProgressState.Underway, "Polismyndigheten"), (entry.Reports[0].Now.State, entry.Responsibles[0].Organisation));
        Assert.Equal(["Droger"], entry.NewAreas);
        Assert.Equal([_traffic.Id], entry.Areas);
    }

    [Fact]
    public void Rows_without_a_number_get_the_next_of_their_year()
    {
        var draft = Read(["Beslut", "Datum", "Nr"], ["A.", "2026-01-20", ""], ["B.", "2023-02-01", "4"], ["C.", "2023-02-01", ""], ["D.", "2023-05-01", ""]);

        Assert.Equal(["2026:2", "2023:4", "2023:5", "2023:6"], draft.Rows.Select(row => row.Entry.Number.ToString()));
        Assert.Equal([true, false, true, true], draft.Rows.Select(row => row.Entry.IsGiven));
    }

    [Fact]
    public void A_decision_replaced_by_a_row_that_is_left_out_is_left_out_too()
    {
        var draft = Read(["Nr", "Beslut", "Datum", "Status"], ["2023:1", "Ett.", "2023-02-01", "ersatt av 2023:2"], ["2023:2", "Två.", "2023-02-01", "ersatt av 2023:3"], ["2023:3", "", "2023-02-01", ""]);

        Assert.Equal(["ReplacedByUnknown", "ReplacedByUnknown", "TextRefused"], draft.Rows.Select(row => row.Faults.Single().GetType().Name));
    }

    [Fact]
    public void The_headings_may_stand_under_a_title_and_be_called_otherwise()
    {
        var lines = Lines(["Beslutslogg Ekåsa BRÅ"], [""], ["Löpnr", "Beslutsdatum", "Beslutstext", "Utförare", "Deadline", "Läge", "Kommentar", "Xyz"]);

        Assert.Equal(2, LogHeadings.RowOf(lines));
        Assert.Equal(
            [LogColumn.Number, LogColumn.DecidedOn, LogColumn.Text, LogColumn.Responsible, LogColumn.Due, LogColumn.State, LogColumn.Remark, null],
            LogHeadings.Recognise(lines[2].Cells));
    }

    [Fact]
    public void Ten_thousand_rows_are_read_in_no_time()
    {
        var rows = Enumerable.Range(1, LogReading.MaxRows).Select(n => new[] { $"2023:{n}", $"Rådet uppdrar åt enheten att göra {n}.", "2023-02-01", n > 1 ? $"Ersatt av 2023:{n - 1}" : "Klar" }).ToArray();

        var draft = Read(LogChoices.None, ["Nr", "Beslut", "Datum", "Status"], rows);

        // A chain through all of them: looked through once for each would be a hundred million steps.
        Assert.Equal((LogReading.MaxRows, 0), (draft.Rows.Count, draft.Faulty));
    }

    [Theory]
    [InlineData("Ansvarig")]
    [InlineData("Fokusområde")]
    [InlineData("Status")]
    public void Names_without_end_are_a_fault_of_the_row(string head)
    {
        var row = Row(("Beslut", "Gör."), ("Datum", "2023-02-01"), (head, string.Join(", ", Enumerable.Repeat("Skolan och Polismyndigheten", 1_000))));

        Assert.Contains(row.Faults, fault => fault is LogFault.TextRefused { Why: TextTooLong { Max: LogReading.NamesMax } });
        Assert.Empty(row.Entry.Responsibles);
    }

    private static LogRow Row(params (string Head, string Cell)[] cells) => Read([.. cells.Select(c => c.Head)], [.. cells.Select(c => c.Cell)]).Rows.Single();

    private static LogDraft Read(params string[][] rows) => Read(LogChoices.None, rows[0], rows[1..]);

    private static LogDraft Read(LogChoices choices, string[] heads, params string[][] rows) => LogReading.Read(
        Lines([heads, .. rows])[1..], LogHeadings.Recognise(heads), choices,
        new LogContext(
            _today, new Dictionary<DecisionNumber, DecisionId> { [new(2026, 1)] = new(Guid.NewGuid()) }, new HashSet<DateOnly> { new(2026, 1, 14) },
            [new KnownResponsible("Polismyndigheten"), new KnownResponsible("Polismyndigheten", "Edla Ramberg", "Kommunpolis", new MemberId(Guid.Empty)), new KnownResponsible("Skolan")], [_traffic]));

    private static List<LogLine> Lines(params string[][] rows) => [.. rows.Select((cells, at) => new LogLine(at + 1, [.. cells]))];
}
