using BfaRadet.App.Features.Meetings;

namespace BfaRadet.App.Features.Minutes;

/// <summary>Where the minutes as a document are found.</summary>
public static class MinutesAddresses
{
    /// <summary>The minutes as they will be printed, and how far they have come.</summary>
    public static string Record(CouncilId council, MeetingId meeting, AgendaItemId? section = null) =>
        $"{MeetingAddresses.Minutes(council, meeting)}{(section is { } item ? $"#p-{item}" : "")}";

    /// <summary>What the public will see of them, and what it will not.</summary>
    public static string Publishing(CouncilId council, MeetingId meeting) => $"{Record(council, meeting)}/publicering";

    /// <summary>The minutes as a file.</summary>
    /// <param name="extension">pdf, docx, html, txt, json or zip.</param>
    public static string File(CouncilId council, MeetingId meeting, string extension) => $"{Record(council, meeting)}.{extension}";

    /// <summary>One paragraf as a certified extract (protokollsutdrag).</summary>
    public static string Extract(CouncilId council, MeetingId meeting, AgendaItemId item, string extension) =>
        $"{Record(council, meeting)}/{item}.{extension}";

    /// <summary>The council's chain of adopted minutes, checked.</summary>
    public static string Seals(CouncilId council) => MeetingAddresses.Seals(council);
}
