using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Minutes;

/// <summary>How the minutes are made from what happened.</summary>
public sealed class MakingMinutesTests
{
    private static readonly Actor _founder = new(null, "Grundaren", Duties.None, AMeeting.Day, Administrator: true);

    [Fact]
    public void A_withdrawn_decision_has_no_place()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        var standing = meeting.Record(new DecisionDraft(DecisionKind.Approved, "Rådet godkänner listan."), item: meeting.Formality).Value;
        var undone = meeting.Record(new DecisionDraft(DecisionKind.Approved, "Fel rad."), item: meeting.Formality).Value;
        _ = meeting.Meeting.Agenda.WithdrawDecision(AMeeting.Secretary, undone).Value;

        var record = Make(meeting, new(), standing, undone);

        Assert.Equal(standing.Id, Assert.Single(record.Find(meeting.Formality)!.Decisions).Id);
    }

    [Fact]
    public void The_prefix_of_the_council_stands_before_the_sign()
    {
        var meeting = AMeeting.InSession();

        var record = Make(meeting, new() { ParagraphPrefix = "BRÅ" });

        Assert.Equal(["BRÅ § 1", "BRÅ § 2", "", "BRÅ § 3"], record.Sections.Select(s => s.Label));
    }

    [Theory]
    [InlineData(LegalForm.Board, true)]
    [InlineData(LegalForm.BoardCommittee, true)]
    [InlineData(LegalForm.PreparatoryCommittee, false)]
    [InlineData(LegalForm.AdvisoryCouncil, false)]
    public void The_last_day_binds_only_by_the_form(LegalForm form, bool binding)
    {
        var record = Make(AMeeting.InSession(), new(form, QuorumRule.MoreThanHalf));

        Assert.Equal(binding, record.Adjustment.Binding);
        Assert.Equal(new DateOnly(2026, 3, 25), record.Adjustment.LastDay);
    }

    [Fact]
    public void One_who_came_back_has_both_stretches()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        var one = meeting.Members[0].Id;
        _ = meeting.Meeting.Roll.MarkLeft(AMeeting.Secretary, one, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 10)).Value;
        _ = meeting.Meeting.Roll.MarkPresent(AMeeting.Secretary, one, remote: true, AMeeting.At(16, 20)).Value;

        var person = Make(meeting, new()).People.Single(p => p.Id == one);

        Assert.Equal(
            [new RecordStay(null, "", AMeeting.At(16, 0), ""), new RecordStay(AMeeting.At(16, 20), "§ 3", null, "")],
            person.Stays);
    }

    [Fact]
    public void A_pause_stands_at_the_item_it_was_taken_in_and_a_break_nobody_took_nowhere()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Information, AMeeting.At(16, 0)).Value;
        _ = meeting.Meeting.Pause(AMeeting.Chair, AMeeting.At(16, 22), written: true).Value;
        _ = meeting.Meeting.Resume(AMeeting.Chair, AMeeting.At(16, 31)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 32)).Value;
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Det blev sent.", AMeeting.At(17, 0)).Value;

        var record = Make(meeting, new());

        Assert.Equal([meeting.Formality, meeting.Information, meeting.Matter], record.Sections.Select(s => s.Item));
        Assert.Equal([0, 1, 0], record.Sections.Select(s => s.Recesses.Count));
    }

    [Fact]
    public void A_break_that_was_taken_stands_in_its_place_with_its_times()
    {
        var meeting = AMeeting.InSession().WithHere(5);
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Break, AMeeting.At(16, 22)).Value;
        _ = meeting.Meeting.TakeUp(AMeeting.Chair, meeting.Matter, AMeeting.At(16, 31)).Value;
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Det blev sent.", AMeeting.At(17, 0)).Value;

        var record = Make(meeting, new());

        Assert.Equal(new Recess(AMeeting.At(16, 22), AMeeting.At(16, 31)), Assert.Single(record.Find(meeting.Break)!.Recesses));
        Assert.Single(record.Recesses);
    }

    [Theory]
    [InlineData("fritid", null, "Kultur- och fritidsförvaltningen")]
    [InlineData("polismyndigheten", "KOMMUNPOLIS", "Polismyndigheten (kommunpolis)")]
    [InlineData("Röda Korset", "ordföranden", "Röda Korset (ordföranden)")]
    [InlineData("förvaltning", null, "förvaltning")]
    public void Who_answers_is_spelled_as_in_the_register(string organisation, string? person, string said)
    {
        var meeting = AMeeting.InSession().WithHere(5);
        var decision = meeting.Record(new DecisionDraft(DecisionKind.Assigned, "Frågan utreds.", [new Responsible(organisation, person)])).Value;

        Assert.Equal([said], Make(meeting, new(), decision).Find(meeting.Matter)!.Decisions.Single().Responsibles);
    }

    [Fact]
    public void An_item_nobody_wrote_in_is_an_empty_text()
    {
        var meeting = AMeeting.InSession();

        Assert.All(Make(meeting, new()).Sections, s => Assert.True(s.Text.IsEmpty));
    }

    [Fact]
    public void Files_are_named_with_version_and_hash_those_of_the_meeting_first()
    {
        var meeting = AMeeting.InSession();
        static AttachmentVersion Version(int number, string name, char hash) =>
            new(number, name, new AttachmentContent(AttachmentKind.Pdf, 10, new string(hash, 64)), AMeeting.At(9, 0), null, "Samordnaren");
        var ofItem = new Attachment(new AttachmentId(Guid.NewGuid()), meeting.Matter, [Version(1, "mätning.pdf", 'A'), Version(2, "mätning.pdf", 'B')]);
        var ofMeeting = new Attachment(new AttachmentId(Guid.NewGuid()), null, [Version(1, "årsredovisning.pdf", 'C')]);

        var record = Make(meeting, new(), [], [ofItem, ofMeeting]);

        Assert.Equal(
            [
                new("", "årsredovisning.pdf") { File = new RecordFile(1, new string('c', 64)) },
                new(record.Find(meeting.Matter)!.Label, "mätning.pdf") { File = new RecordFile(2, new string('b', 64)) },
            ],
            record.Attachments.Where(a => a.File is not null));
    }

    private static MinutesRecord Make(AMeeting meeting, CouncilSettings settings, params IReadOnlyList<Decision> decisions) =>
        Make(meeting, settings, decisions, []);

    private static MinutesRecord Make(AMeeting meeting, CouncilSettings settings, IReadOnlyList<Decision> decisions, ValueList<Attachment> files)
    {
        var council = Council.Found(meeting.Meeting.Council, "Brottsförebyggande rådet", "Ekåsa kommun", AMeeting.Day).Value;
        _ = council.Choose(_founder, settings).Value;
        foreach (var (title, organisation) in new[] { ("fritidschef", "Kultur- och fritidsförvaltningen"), ("kommunpolis", "Polismyndigheten"), ("socialchef", "Socialförvaltningen") })
        {
            _ = council.AddMember(_founder, new MemberId(Guid.CreateVersion7()), new MemberDetails(title, title, organisation, Duties.Member)).Value;
        }

        return MinutesAssembly.Of(new MinutesFacts(
            council, meeting.Meeting, decisions, new Dictionary<AgendaItemId, RichText>(), new Dictionary<FocusAreaId, string>(),
            new Dictionary<AgendaItemId, DateTimeOffset>(), meeting.Meeting.FirstParagraph ?? 1, null)
        { Files = files });
    }
}
