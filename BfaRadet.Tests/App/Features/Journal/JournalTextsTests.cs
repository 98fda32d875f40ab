using BfaRadet.App.Features.Journal;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Journal;

public sealed class JournalTextsTests
{
    private static readonly MeetingId _meeting = new(Guid.CreateVersion7());
    private static readonly AgendaItemId _item = new(Guid.CreateVersion7());

    public static TheoryData<DomainEvent> Events => [.. AnEvent.OfEachKind()];

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_kind_of_event_has_a_sentence(DomainEvent happened)
    {
        var did = JournalTexts.Of(happened, _ => "punkt 4");

        Assert.NotEqual(JournalTexts.Unknown, did);
        Assert.Matches("^[a-zåäö]", did);
    }

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_kind_of_event_is_told_by_one_feature(DomainEvent happened)
    {
        Assert.Single(JournalTexts.Features, f => f.Of(happened, _ => "punkt 4", "") is not null);
    }

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void An_outcome_is_told_as_what_came_of_it(DomainEvent happened)
    {
        var outcome = JournalTexts.Outcome(happened, "sammanträdet 11 mars 2026");

        // A change of a meeting is an outcome when its time or place is another, and one of settings when somebody sees it; not so here.
        Assert.Equal(JournalTexts.Outcomes.Contains(happened.GetType()) && happened is not (MeetingDetailsChanged or CouncilSettingsChanged), outcome is not null);
        Assert.Matches("^$|^[A-ZÅÄÖ].*[^.]$", outcome?.Text ?? "");
    }

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void An_outcome_leads_to_the_page_of_what_it_is_about(DomainEvent happened)
    {
        var address = OutcomeAddresses.Of(new CouncilId(Guid.CreateVersion7()), happened);

        // What was taken back has no page.
        Assert.Equal(JournalTexts.Outcomes.Contains(happened.GetType()) && happened is not DecisionWithdrawn, address is not null);
    }

    [Fact]
    public void A_changed_term_is_told_from_and_to()
    {
        var (was, now) = (new TermOfOffice(new DateOnly(2023, 1, 1), new DateOnly(2026, 12, 31)), new TermOfOffice(new DateOnly(2023, 1, 1), null));
        var changed = new MemberChanged(new MemberId(Guid.CreateVersion7()), "Edla Ramberg", Duties.Member, was, now);

        Assert.Equal(
            "ändrade uppgifterna om Edla Ramberg (ledamot): perioden från ”2023-01-01 – 2026-12-31” till ”från 2023-01-01”",
            JournalTexts.Of(changed, _ => ""));
        Assert.Equal("ändrade uppgifterna om Edla Ramberg (ledamot)", JournalTexts.Of(changed with { Before = null, After = null }, _ => ""));
        var longer = new FocusAreaChanged(
            new FocusAreaId(Guid.CreateVersion7()), 1, "Skola", new(new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31)), new(new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31)));
        Assert.Equal(
            "ändrade fokusområdet F1 Skola: perioden från ”1 januari 2025–31 december 2026” till ”1 januari 2025–31 december 2027”",
            JournalTexts.Of(longer, _ => ""));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_that_can_be_edited_has_a_name(string field)
    {
        var did = JournalTexts.Of(new ItemEdited(_meeting, _item, "Farthinder", [field]), _ => "");

        Assert.DoesNotContain("fältet", did, StringComparison.Ordinal);
    }

    public static TheoryData<string> Fields =>
        [.. typeof(AgendaItemText).GetProperties().Where(p => p.Name != "EqualityContract").Select(p => p.Name)];

    [Fact]
    public void Two_decisions_of_one_number_are_told_apart_by_their_words()
    {
        var number = new DecisionNumber(2026, 14);
        var meeting = AMeeting.InSession().WithHere(5);
        var decision = meeting.Record(new DecisionDraft(DecisionKind.Noted, "Fel rad.")).Value;
        _ = meeting.Meeting.Agenda.WithdrawDecision(AMeeting.Secretary, decision).Value;

        Assert.Equal("Fel rad.", Assert.Single(meeting.Meeting.Events.OfType<DecisionWithdrawn>()).Text);
        Assert.Equal(
            "tog tillbaka beslut 2026:14: Fel rad. Numret hör inte längre till det beslutet",
            JournalTexts.Of(new DecisionWithdrawn(_meeting, _item, decision.Id, number, "Fel rad."), _ => ""));
        Assert.Equal(
            "tog tillbaka beslut 2026:14. Numret hör inte längre till det beslutet",
            JournalTexts.Of(new DecisionWithdrawn(_meeting, _item, decision.Id, number), _ => ""));
    }

    [Fact]
    public void One_that_a_newer_version_wrote_gets_a_neutral_line()
    {
        Assert.Equal(JournalTexts.Unknown, JournalTexts.Of(null, _ => ""));
    }

    [Theory]
    [InlineData(AttendanceStatus.Present, true, "antecknade Edla som närvarande")]
    [InlineData(AttendanceStatus.Present, false, "antecknade att Edla lämnade sammanträdet")]
    [InlineData(AttendanceStatus.Excused, false, "antecknade att Edla har anmält förhinder")]
    [InlineData(AttendanceStatus.Absent, false, "antecknade Edla som frånvarande")]
    [InlineData(AttendanceStatus.Expected, false, "tog tillbaka närvaron för Edla")]
    public void Attendance_says_what_was_marked(AttendanceStatus status, bool here, string said)
    {
        var marked = new AttendanceMarked(_meeting, new AttendanceId(Guid.CreateVersion7()), "Edla", status, Remote: false, here);

        Assert.Equal(said, JournalTexts.Of(marked, _ => ""));
    }

    [Theory]
    [InlineData("Edla", "antecknade sig som närvarande")]
    [InlineData("Didrik", "antecknade Edla som närvarande")]
    public void What_somebody_does_for_oneself_is_said_as_oneself_would(string by, string said)
    {
        var marked = new AttendanceMarked(_meeting, new AttendanceId(Guid.CreateVersion7()), "Edla", AttendanceStatus.Present, Remote: false, Here: true);

        Assert.Equal(said, JournalTexts.Of(marked, _ => "", by));
    }

    /// <summary>The name stands in no other field of the sample, so that what is found is the person's.</summary>
    [Theory]
    [MemberData(nameof(AboutAPerson), DisableDiscoveryEnumeration = true)]
    public void Nobody_speaks_of_oneself_by_name(DomainEvent happened)
    {
        var did = JournalTexts.Of(happened, _ => "punkt 4", "Edla Ramberg");

        Assert.NotEqual(JournalTexts.Unknown, did);
        Assert.DoesNotContain("Edla Ramberg", did, StringComparison.Ordinal);
        var another = JournalTexts.Of(happened, _ => "punkt 4", "Didrik Sandsjö");
        Assert.True(another.Contains("Edla Ramberg", StringComparison.Ordinal) || another == did, another);
    }

    public static TheoryData<DomainEvent> AboutAPerson =>
    [
        .. AnEvent.OfEachKind()
            .Where(e => e is not (CouncilFounded or CouncilRenamed or FocusAreaCreated or FocusAreaChanged or FocusAreaMoved or FocusChainChanged or ParticipantCoOpted))
            // Their name is a file's, an indicator's, or what is put in order.
            .Where(e => e.GetType().Namespace != typeof(AttachmentAdded).Namespace && e.GetType().Namespace != typeof(IndicatorAdded).Namespace
                && e is not (RankingOptionAdded or RankingOptionRemoved))
            .Select(e => (Event: e, Person: e.GetType().GetProperty("Name") ?? e.GetType().GetProperty("By")))
            .Where(e => e.Person is not null)
            .Select(e =>
            {
                e.Person!.SetValue(e.Event, "Edla Ramberg");
                return e.Event;
            }),
    ];

    [Fact]
    public void An_internal_note_is_not_spoken_of_outside_Beredning()
    {
        var only = new ItemEdited(_meeting, _item, "Farthinder", [nameof(AgendaItem.InternalNote)]);
        var both = only with { Fields = [nameof(AgendaItem.Title), nameof(AgendaItem.InternalNote)] };

        Assert.Null(JournalTexts.WithoutInternal(only));
        Assert.Equal("ändrade punkten ”Farthinder”: titeln", JournalTexts.Of(JournalTexts.WithoutInternal(both), _ => ""));
    }
}
