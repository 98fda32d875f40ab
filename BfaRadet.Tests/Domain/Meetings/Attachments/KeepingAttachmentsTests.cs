using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Attachments;

public sealed class KeepingAttachmentsTests
{
    private static readonly AttachmentLimits _limits = new(100, 250);

    private readonly AMeeting _meeting = AMeeting.Prepared();
    private readonly MeetingAttachments _attachments;

    public KeepingAttachmentsTests() => _attachments = MeetingAttachments.Of(_meeting.Meeting);

    [Fact]
    public void A_version_takes_the_place_of_the_latest_which_stays()
    {
        var id = Add("rapport.pdf", 'A');

        _ = Replace(id, 1, "rapport ny.pdf", 'B').Value;

        var kept = Assert.Single(_attachments.Attachments);
        Assert.Equal(["rapport.pdf", "rapport ny.pdf"], kept.Versions.Select(v => v.Name));
        Assert.Equal(2, kept.Latest().Number);
        Assert.IsType<AttachmentReplaced>(_attachments.Events[^1]);
    }

    [Fact]
    public void Of_two_who_replace_the_same_version_the_second_is_told()
    {
        var id = Add("rapport.pdf", 'A');
        _ = Replace(id, 1, "rapport.pdf", 'B').Value;

        Assert.Equal(new AttachmentRefusal.ReplacedMeanwhile(2, "Samordnaren"), Replace(id, 1, "rapport.pdf", 'C').Refusal);
        Assert.Null(Replace(id, 1, "rapport.pdf", 'B').Refusal);
    }

    /// <summary>A number is a trace of another of that name: those who may not know of it read the number.</summary>
    [Fact]
    public void A_name_gets_a_number_only_beside_others_that_the_same_people_read()
    {
        AttachmentId With(string name, char hash, AgendaItemId? item, SecrecyGround? secrecy)
        {
            var id = new AttachmentId(Guid.NewGuid());
            _ = _attachments.Add(AMeeting.Coordinator, _meeting.Meeting, id, item, name, Content(hash, 10), secrecy, _limits, default, AMeeting.At(9, 0)).Value;
            return id;
        }

        var secret = With("rapport.pdf", 'A', _meeting.Matter, MeetingAttachments.Grounds[0]);
        var open = With("rapport.pdf", 'B', _meeting.Matter, null);
        var elsewhere = With("rapport.pdf", 'C', null, null);
        var beside = With("rapport.pdf", 'D', _meeting.Matter, null);
        _ = _attachments.Replace(AMeeting.Coordinator, _meeting.Meeting, open, 1, "rapport.pdf", Content('E', 10), _limits, default, AMeeting.At(10, 0)).Value;

        string NameOf(AttachmentId id) => _attachments.Attachments.Single(a => a.Id == id).Latest().Name;
        Assert.Equal(["rapport.pdf", "rapport.pdf", "rapport.pdf", "rapport (2).pdf"], new[] { secret, open, elsewhere, beside }.Select(NameOf));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData(@"C:\tmp\rapport.pdf")]
    [InlineData("rapport\u0000.pdf")]
    [InlineData("rapport\r\n.pdf")]
    public void A_name_that_is_a_path_or_has_control_characters_is_refused(string name)
    {
        Assert.IsType<AttachmentRefusal.NameNotTaken>(Ask(AMeeting.Coordinator, name, 'A').Refusal);
        Assert.IsType<AttachmentRefusal.NameNotTaken>(Replace(Add("rapport.pdf", 'A'), 1, name, 'B').Refusal);
        Assert.Null(Ask(AMeeting.Coordinator, "Rapport: våren (utkast) – ny.pdf", 'C', 10).Refusal);
    }

    [Fact]
    public void Nobody_can_rely_on_a_row_that_is_not_there_so_the_first_one_moves_the_meeting()
    {
        _ = _meeting.Meeting.TakeEvents();
        var before = _meeting.Meeting.Version;

        _ = Add("rapport.pdf", 'A');

        Assert.Equal(before + 1, _meeting.Meeting.Version);
        _ = Add("annan.pdf", 'B');
        Assert.Equal(before + 1, _meeting.Meeting.Version);
        Assert.True(_meeting.Meeting.IsReliedOn);
    }

    [Fact]
    public void What_is_sent_twice_is_kept_once()
    {
        var id = Add("rapport.pdf", 'A');

        _ = Add("rapport.pdf", 'A', id);

        Assert.Single(_attachments.Attachments);
        Assert.Single(_attachments.Events);
    }

    [Fact]
    public void Only_those_who_prepare_and_only_within_the_limits()
    {
        _ = Add("a.pdf", 'A');

        Assert.IsType<NotYourDuty>(Ask(AMeeting.Member, "b.pdf", 'B').Refusal);
        Assert.Equal(new AttachmentRefusal.TooLarge(100), Ask(AMeeting.Coordinator, "b.pdf", 'B', 101).Refusal);
        _ = Add("b.pdf", 'B');
        Assert.Equal(new AttachmentRefusal.MeetingFull(200, 250), Ask(AMeeting.Coordinator, "c.pdf", 'C').Refusal);
        Assert.IsType<HoldsPersonalNumber>(Ask(AMeeting.Coordinator, "Anna 640823-3234.pdf", 'D', 10).Refusal);
        Assert.IsType<AttachmentRefusal.UnderABreak>(_attachments.Add(
            AMeeting.Coordinator, _meeting.Meeting, new AttachmentId(Guid.NewGuid()), _meeting.Break, "c.pdf", Content('C', 10), null, _limits, default, AMeeting.At(9, 0)).Refusal);
    }

    /// <summary>The limit is of the disk: what is kept counts, whether it is there or not, and the same bytes once.</summary>
    [Fact]
    public void What_was_removed_counts_while_its_bytes_are_kept()
    {
        var id = Add("a.pdf", 'A');
        _ = Add("b.pdf", 'A');
        Assert.Equal(100, _attachments.Used(AMeeting.At(9, 0)));

        var other = Add("c.pdf", 'B');
        _ = _attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, other, default, AMeeting.At(10, 0)).Value;
        Assert.Equal(200, _attachments.Used(AMeeting.At(10, 0)));
        Assert.Equal(100, _attachments.Used(AMeeting.At(10, 1).AddDays(2)));

        _ = _meeting.Meeting.Share(AMeeting.Coordinator, AMeeting.At(11, 0)).Value;
        _ = Replace(id, 1, "a.pdf", 'C').Value;
        _ = _attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(12, 0)).Value;
        Assert.Equal(110, _attachments.Used(AMeeting.At(12, 1).AddDays(2)));
    }

    [Fact]
    public void Made_secret_it_is_kept_from_the_council_and_opened_again_its_former_versions_are_drafts()
    {
        var id = Add("rapport.pdf", 'A');
        _ = _meeting.Meeting.Share(AMeeting.Coordinator, AMeeting.At(9, 30)).Value;
        var ground = MeetingAttachments.Grounds[0];

        _ = Mark(id, ground, 10).Value;
        _ = Mark(id, ground, 10).Value;
        Assert.Empty(_attachments.Open(_meeting.Meeting));
        Assert.Null(Kept(id).Open(AMeeting.At(9, 30)));
        Assert.Equal(AttachmentAct.MadeSecret, Assert.Single(_attachments.Events.OfType<SecretAttachmentHandled>()).Act);
        _ = _attachments.Replace(AMeeting.Coordinator, _meeting.Meeting, id, 1, "rapport.pdf", Content('B', 10), _limits, default, AMeeting.At(11, 0)).Value;
        _ = Mark(id, null, 12).Value;

        Assert.Equal([2], Kept(id).Open(AMeeting.At(9, 30))!.Versions.Select(v => v.Number));
        Assert.IsType<AttachmentOpened>(_attachments.Events[^1]);
        Assert.Equal(ground, MeetingAttachments.Grounds[0]);
        Assert.IsType<NotYourDuty>(_attachments.Mark(AMeeting.Member, _meeting.Meeting, id, ground, default, AMeeting.At(13, 0)).Refusal);
        Assert.IsType<AttachmentRefusal.Frozen>(_attachments.Mark(
            AMeeting.Coordinator, _meeting.Meeting, id, ground, new TextLock(AdjustmentState.Adopted, []), AMeeting.At(13, 0)).Refusal);
    }

    [Fact]
    public void What_the_council_could_read_before_it_was_made_secret_is_kept_when_it_is_removed()
    {
        var id = Add("rapport.pdf", 'A');
        _ = _meeting.Meeting.Share(AMeeting.Coordinator, AMeeting.At(9, 30)).Value;
        _ = Mark(id, MeetingAttachments.Grounds[0], 10).Value;

        _ = _attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(11, 0)).Value;

        Assert.Single(_attachments.Kept(AMeeting.At(11, 0).AddDays(30)));
    }

    [Fact]
    public void More_is_promised_for_a_day_up_to_the_meeting_and_not_after_it()
    {
        var day = _meeting.Meeting.Date;

        Assert.Equal(new AttachmentRefusal.AfterTheMeeting(day.AddDays(1), day), _attachments.Await(AMeeting.Coordinator, _meeting.Meeting, _meeting.Matter, day.AddDays(1), default).Refusal);
        Assert.Null(_attachments.Await(AMeeting.Coordinator, _meeting.Meeting, _meeting.Matter, day, default).Refusal);
    }

    private Attachment Kept(AttachmentId id) => _attachments.Attachments.Single(a => a.Id == id);

    private Result<Done> Mark(AttachmentId id, SecrecyGround? ground, int hour) =>
        _attachments.Mark(AMeeting.Coordinator, _meeting.Meeting, id, ground, default, AMeeting.At(hour, 0));

    [Fact]
    public void Nothing_is_changed_when_the_minutes_are_sent_or_adopted()
    {
        var id = Add("rapport.pdf", 'A');
        var locked = new TextLock(AdjustmentState.Adopted, []);

        Assert.IsType<AttachmentRefusal.Frozen>(_attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, id, locked, AMeeting.At(10, 0)).Refusal);
        Assert.IsType<AttachmentRefusal.Frozen>(_attachments.Replace(
            AMeeting.Coordinator, _meeting.Meeting, id, 1, "ny.pdf", Content('B', 10), _limits, locked, AMeeting.At(10, 0)).Refusal);
        Assert.IsType<AttachmentRefusal.SectionFrozen>(_attachments.Remove(
            AMeeting.Coordinator, _meeting.Meeting, id, new TextLock(AdjustmentState.Draft, [new SectionId(_meeting.Matter.Value)]), AMeeting.At(10, 0)).Refusal);
    }

    [Fact]
    public void A_removal_is_undone_within_a_day_and_then_the_bytes_of_a_draft_are_gone()
    {
        var id = Add("rapport.pdf", 'A');
        _ = _attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(10, 0)).Value;
        Assert.Empty(_attachments.Present(_meeting.Meeting));

        _ = _attachments.Restore(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(11, 0)).Value;
        Assert.Single(_attachments.Present(_meeting.Meeting));

        _ = _attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(12, 0)).Value;
        Assert.IsType<AttachmentRefusal.GoneForGood>(
            _attachments.Restore(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(12, 1).AddDays(1)).Refusal);
        Assert.Single(_attachments.Kept(AMeeting.At(12, 1).AddDays(1)));
        Assert.Empty(_attachments.Kept(AMeeting.At(12, 1).AddDays(2)));
    }

    [Fact]
    public void What_the_council_could_read_is_kept_though_it_is_removed()
    {
        var id = Add("rapport.pdf", 'A');
        _ = _meeting.Meeting.Share(AMeeting.Coordinator, AMeeting.At(9, 30)).Value;

        _ = _attachments.Remove(AMeeting.Coordinator, _meeting.Meeting, id, default, AMeeting.At(10, 0)).Value;

        Assert.Single(_attachments.Kept(AMeeting.At(10, 0).AddYears(3)));
    }

    [Fact]
    public void The_council_sees_neither_what_is_secret_nor_drafts_from_before_it_was_shared()
    {
        var id = Add("rapport.pdf", 'A');
        _ = Replace(id, 1, "rapport.pdf", 'B').Value;
        var secret = new AttachmentId(Guid.NewGuid());
        _ = _attachments.Add(AMeeting.Coordinator, _meeting.Meeting, secret, null, "hemlig.pdf", Content('S', 10), MeetingAttachments.Grounds[0], _limits, default, AMeeting.At(9, 0)).Value;

        var seen = _attachments.Present(_meeting.Meeting).Select(a => a.Open(AMeeting.At(12, 0))).OfType<Attachment>().ToList();

        Assert.Equal([2], Assert.Single(seen).Versions.Select(v => v.Number));
        Assert.Equal(2, _attachments.Attachments[0].Open(AMeeting.At(8, 0))!.Versions.Count);
        Assert.All(_attachments.Attachments, a => Assert.Null(a.Open(null)));
        Assert.IsAssignableFrom<IConfidentialEvent>(_attachments.Events[^1]);
    }

    [Fact]
    public void Attachments_that_come_later_are_not_awaited_any_more_when_one_has_come()
    {
        _ = _attachments.Await(AMeeting.Coordinator, _meeting.Meeting, _meeting.Matter, AMeeting.Day, default).Value;
        Assert.IsType<AttachmentRefusal.DayHasPassed>(_attachments.Await(AMeeting.Coordinator, _meeting.Meeting, _meeting.Matter, AMeeting.Day.AddDays(-1), default).Refusal);
        Assert.Equal(AMeeting.Day, Assert.Single(_attachments.Awaited).On);

        _ = Add("rapport.pdf", 'A');

        Assert.Empty(_attachments.Awaited);
    }

    private static AttachmentContent Content(char hash, long size = 100) => new(AttachmentKind.Pdf, size, new string(hash, 64));

    private AttachmentId Add(string name, char hash, AttachmentId? known = null)
    {
        var id = known ?? new AttachmentId(Guid.NewGuid());
        _ = _attachments.Add(AMeeting.Coordinator, _meeting.Meeting, id, _meeting.Matter, name, Content(hash), null, _limits, default, AMeeting.At(9, 0)).Value;
        return id;
    }

    private Result<Done> Ask(Actor by, string name, char hash, long size = 100) => _attachments.Add(
        by, _meeting.Meeting, new AttachmentId(Guid.NewGuid()), _meeting.Matter, name, Content(hash, size), null, _limits, default, AMeeting.At(9, 0));

    private Result<Done> Replace(AttachmentId id, int seen, string name, char hash) => _attachments.Replace(
        AMeeting.Coordinator, _meeting.Meeting, id, seen, name, Content(hash, 10), _limits, default, AMeeting.At(10, 0));
}
