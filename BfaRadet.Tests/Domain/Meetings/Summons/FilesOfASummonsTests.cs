using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Summons;

/// <summary>A summons names the files that are open to the council, and what becomes of them afterwards is a change of it.</summary>
public sealed class FilesOfASummonsTests
{
    private static readonly AttachmentLimits _limits = new(100, 250);

    private readonly AMeeting _meeting = AMeeting.Prepared();
    private readonly MeetingAttachments _attachments;

    public FilesOfASummonsTests() => _attachments = MeetingAttachments.Of(_meeting.Meeting);

    [Fact]
    public void It_names_files_and_what_comes_later_and_nothing_secret()
    {
        Add(null, "årsredovisning.pdf", 'A');
        Add(_meeting.Matter, "mätning.pdf", 'B');
        Add(_meeting.Matter, "hotbild.pdf", 'C', secret: true);
        _ = _attachments.Await(AMeeting.Coordinator, _meeting.Meeting, _meeting.Matter, AMeeting.Day, default).Value;

        var content = Content();

        Assert.Equal("årsredovisning.pdf", Assert.Single(content.Files).Name);
        Assert.Equal(["mätning.pdf"], content.Find(_meeting.Matter)!.Files.Select(f => f.Name));
        Assert.Equal(AMeeting.Day, content.Find(_meeting.Matter)!.FilesOn);
    }

    [Fact]
    public void A_new_version_is_a_change_of_files_alone()
    {
        var id = Add(_meeting.Matter, "mätning.pdf", 'A');
        var before = Content();
        _ = _attachments.Replace(
            AMeeting.Coordinator, _meeting.Meeting, id, 1, "mätning.pdf", new AttachmentContent(AttachmentKind.Pdf, 10, new string('B', 64)), _limits, default, AMeeting.At(10, 0)).Value;
        Add(null, "årsredovisning.pdf", 'C');

        var changes = SummonsChange.Between(before, Content());

        Assert.Equal(2, changes.Count);
        Assert.True(SummonsChange.IsOfFiles(Assert.IsType<SummonsChange.Edited>(changes.Single(c => c is SummonsChange.Edited))));
        Assert.Single(changes.OfType<SummonsChange.Files>());
        Assert.Empty(SummonsChange.Between(before, before));
    }

    [Fact]
    public void Of_an_item_for_a_circle_it_names_no_file_to_others_and_tells_no_change_of_them()
    {
        var text = _meeting.Meeting.Agenda.FindItem(_meeting.Matter)!.Text;
        _ = _meeting.Meeting.Agenda.EditItem(
            AMeeting.Coordinator, _meeting.Matter, text, text with { Circle = new ItemCircle(Duties.None, [], MeetingAttachments.Grounds[0]) }).Value;
        Add(_meeting.Matter, "mätning.pdf", 'A');
        _ = _attachments.Await(AMeeting.Coordinator, _meeting.Meeting, _meeting.Matter, AMeeting.Day, default).Value;
        var before = Content();
        Add(_meeting.Matter, "karta.pdf", 'B');
        Add(null, "årsredovisning.pdf", 'C');

        var hidden = Content().SeenBy(i => i.Circle is null).Find(_meeting.Matter)!;
        var changes = SummonsChange.Between(before, Content());
        var seen = SummonsChange.SeenBy(changes, i => i.Circle is null);

        Assert.Empty(hidden.Files);
        Assert.Null(hidden.FilesOn);
        Assert.Equal(2, changes.Count);
        Assert.IsType<SummonsChange.Files>(Assert.Single(seen));
    }

    private SummonsContent Content() => SummonsContent.Of(_meeting.Meeting, [], _attachments);

    private AttachmentId Add(AgendaItemId? item, string name, char hash, bool secret = false)
    {
        var id = new AttachmentId(Guid.NewGuid());
        _ = _attachments.Add(
            AMeeting.Coordinator, _meeting.Meeting, id, item, name, new AttachmentContent(AttachmentKind.Pdf, 10, new string(hash, 64)),
            secret ? MeetingAttachments.Grounds[0] : null, _limits, default, AMeeting.At(9, 0)).Value;
        return id;
    }
}
