namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Words for the list of speakers.</summary>
internal static class FloorWords
{
    /// <summary>"Kvar från punkt 1: Anna Berg, Loa Ek": who still waited when the meeting moved on; empty for nobody.</summary>
    public static string Left(MeetingView view) => view.LeftOver is [{ LeftFrom: { } item }, ..] left
        ? $"Kvar från {Item(view, item)}: {string.Join(", ", left.Select(s => s.Name))}"
        : "";

    /// <summary>"punkt 2".</summary>
    public static string Item(MeetingView view, AgendaItemId item) => view.Find(item) is { Number: { } number } ? $"punkt {number}" : "förra punkten";
}
