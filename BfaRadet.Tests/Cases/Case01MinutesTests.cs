using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Xunit;

namespace BfaRadet.Tests.Cases;

/// <summary>The minutes of case 01, built from the meeting: every fact of the answer key stands in them.</summary>
public sealed class Case01MinutesTests(Case01Tests.Held held) : IClassFixture<Case01Tests.Held>
{
    private readonly Case01Meeting _case = held.Case;

    [Fact]
    public async Task Each_of_the_nine_items_is_a_paragraf_and_the_break_is_a_pause_between_two()
    {
        var record = await RecordAsync();

        Assert.Equal(Enumerable.Range(1, 9).Select(n => $"§ {n}"), record.Sections.Where(s => s.Label != "").Select(s => s.Label));
        Assert.DoesNotContain(record.Sections, s => s.Kind == AgendaItemKind.Break);
        Assert.Equal("§ 3", Assert.Single(record.Sections, s => s.Recesses.Count > 0).Label);
    }

    [Fact]
    public async Task Clock_place_and_pause_are_the_actual_ones()
    {
        var record = await RecordAsync();

        Assert.Equal("15.34–17.26", SwedishDates.Range(record.OpenedAt!.Value, record.ClosedAt!.Value));
        Assert.Equal("Kommunhuset, sal A", record.Place);
        var pause = Assert.Single(record.Recesses);
        Assert.Equal("16.22–16.31", SwedishDates.Range(pause.From, pause.To!.Value));
    }

    [Fact]
    public async Task Those_who_decided_are_told_from_the_others_with_clock_and_paragraf()
    {
        var record = await RecordAsync();
        RecordPerson Person(string name) => record.People.Single(p => p.Name == name);

        Assert.Equal(
            ["ordförande", "vice ordförande", "ordförande utbildningsnämnden", "ordförande socialnämnden", "lokalpolisområdeschef", "vd",
                "insatsledare"],
            record.People.Where(p => p.Decided).Select(p => p.Name));
        Assert.Equal(("15.50", "§ 2"), (SwedishDates.Clock(Person("ordförande utbildningsnämnden").Stays[0].From!.Value), Person("ordförande utbildningsnämnden").Stays[0].FromSection));
        Assert.Equal(("17.05", "§ 6"), (SwedishDates.Clock(Person("vd").Stays[0].To!.Value), Person("vd").Stays[0].ToSection));
        Assert.Equal((true, "räddningschef"), (Person("insatsledare").Serving, Person("insatsledare").ServedFor));
        Assert.True(Person("lokalpolisområdeschef").Remote);
        Assert.Empty(Person("ordförande").Stays);
        Assert.Equal(2, record.People.Count(p => p.Status == AttendanceStatus.Excused));
    }

    [Fact]
    public async Task Decisions_stand_as_clauses_under_their_paragraf()
    {
        var record = await RecordAsync();

        var third = record.Find(_case.Item(3))!;
        Assert.Equal("KS 2026/0118", third.RegistryNumber);
        Assert.StartsWith("Verksamhetsberättelsen godkänns", third.Proposal, StringComparison.Ordinal);
        Assert.Equal([DecisionKind.Referred, DecisionKind.Assigned], third.Decisions.Select(d => d.Kind));
        Assert.Equal(new DateOnly(2026, 3, 20), third.Decisions[1].DueOn);
        Assert.Equal(2, record.Find(_case.Item(7))!.Decisions[1].Responsibles.Count);
        Assert.Equal(12, record.Sections.Sum(s => s.Decisions.Count));
    }

    [Fact]
    public async Task What_was_written_attachments_and_the_next_meeting_stand_in_them()
    {
        var record = await RecordAsync();

        Assert.Contains("inte hunnit läsa", record.Find(_case.Item(5))!.Text.PlainText, StringComparison.Ordinal);
        Assert.Equal(["Bilaga 1 (rapport)", "Bilaga 2 (tjänsteutlåtande)", "Handlingar senare"], record.Attachments.Select(a => a.Text));
        Assert.Equal(["§ 2", "§ 3", "§ 5"], record.Attachments.Select(a => a.Section));
        Assert.Null(record.NextMeeting); // Planned, but not shared with the council.
    }

    [Fact]
    public async Task They_are_to_be_adjusted_by_the_vice_chair_digitally_by_25_March_by_custom()
    {
        var record = await RecordAsync();

        Assert.Equal((new DateOnly(2026, 3, 25), false), (record.Adjustment.LastDay, record.Adjustment.Binding));
        Assert.Equal(LegalForm.AdvisoryCouncil, record.LegalForm);
        Assert.Equal("digitalt", record.Adjustment.Place);
        Assert.Equal(
            [(SignerPart.Secretary, "nämndsekreterare"), (SignerPart.Chair, "ordförande"), (SignerPart.Adjuster, "vice ordförande")],
            record.Adjustment.Signers.Select(s => (s.Part, s.Name)));
    }

    [Fact]
    public async Task They_are_the_same_when_read_back_from_their_bytes()
    {
        var record = await RecordAsync();

        var bytes = RecordJson.Write(record);

        var read = RecordJson.Read(bytes);
        Assert.Equal(record, read);
        Assert.Equal(bytes, RecordJson.Write(read));
    }

    private async Task<MinutesRecord> RecordAsync() => (await held.Workspace.Get<RecordQueries>().FindAsync(
        _case.Council["vice ordförande"], _case.Council.Id, _case.Meeting))!.Record;
}
