using BfaRadet.App.Ui.Layout;


namespace BfaRadet.App.Features.Meetings;

/// <summary>Addresses of a council's meetings.</summary>
public static class MeetingAddresses
{
    public static string List(CouncilId council) => $"{CouncilAddresses.Home(council)}/sammantraden";

    /// <summary>The agenda as the council sees it.</summary>
    public static string Agenda(CouncilId council, MeetingId meeting) => $"{List(council)}/{meeting}";

    /// <summary>An item on the agenda.</summary>
    public static string Item(CouncilId council, MeetingId meeting, AgendaItemId item) => $"{Agenda(council, meeting)}#punkt-{item}";

    /// <summary>Beredning, optionally with an open item.</summary>
    public static string Preparing(CouncilId council, MeetingId meeting, AgendaItemId? item = null) =>
        $"{Agenda(council, meeting)}/beredning{(item is { } open ? $"?punkt={open}" : "")}";

    /// <summary>Taking in an agenda that exists already.</summary>
    public static string Importing(CouncilId council, MeetingId meeting) => $"{Agenda(council, meeting)}/beredning/hamta-in";

    /// <summary>The live meeting, optionally at an item.</summary>
    public static string Held(CouncilId council, MeetingId meeting, AgendaItemId? item = null) =>
        $"{Agenda(council, meeting)}/mote{(item is { } open ? $"?punkt={open}" : "")}";

    /// <summary>The minutes as a document: under the meeting; the page belongs to the feature of minutes.</summary>
    public static string Minutes(CouncilId council, MeetingId meeting) => $"{Agenda(council, meeting)}/protokoll";

    /// <summary>The council's chain of adopted minutes; the page belongs to the feature of minutes.</summary>
    public static string Seals(CouncilId council) => $"{CouncilAddresses.Home(council)}/sigill";

    /// <summary>The summons as it was sent.</summary>
    public static string Summons(CouncilId council, MeetingId meeting) => $"{Agenda(council, meeting)}/kallelse";

    /// <summary>Where attachments are sent.</summary>
    public static string Attachments(CouncilId council, MeetingId meeting) => $"{Agenda(council, meeting)}/handlingar";

    /// <summary>The latest version of an attachment, whichever it is when the address is followed.</summary>
    public static string Attachment(CouncilId council, MeetingId meeting, AttachmentId attachment) => $"{Attachments(council, meeting)}/{attachment}";

    /// <summary>The version of an attachment that has these bytes.</summary>
    public static string AttachmentOf(CouncilId council, MeetingId meeting, string hash) => $"{Attachments(council, meeting)}/sha256/{hash}";

    /// <summary>A version of an attachment, as a file.</summary>
    public static string Attachment(CouncilId council, MeetingId meeting, AttachmentId attachment, int version) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Attachments(council, meeting)}/{attachment}/{version}");

    public static string Wall(CouncilId council, MeetingId meeting) => $"{Agenda(council, meeting)}/vagg";

    /// <summary>Going through the agenda before the meeting, with nothing kept.</summary>
    public static string Rehearsal(CouncilId council, MeetingId meeting) => $"{Agenda(council, meeting)}/genomgang";
}
