namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Words for the list of speakers.</summary>
internal static class FloorWords
{
    /// <summary>
    /// "Anna Berg hade ordet när punkt 1 lämnades. Kvar från punkt 1: Loa Ek": whose turn ended and who still waited when the meeting moved on;
    /// empty for nobody.
    /// </summary>
    public static string Left(MeetingView view)
    {
        if (view.LeftOver is not [{ LeftFrom: { } item }, ..] left)
        {
            return "";
        }

        var (place, waited) = (Item(view, item), left.Where(s => !s.HasFloor).Select(s => s.Name).ToList());
        return string.Join(" ", left.Where(s => s.HasFloor).Select(s => $"{s.Name} hade ordet när {place} lämnades.")
            .Concat(waited.Count > 0 ? [$"Kvar från {place}: {string.Join(", ", waited)}"] : []));
    }

    /// <summary>"punkt 2".</summary>
    public static string Item(MeetingView view, AgendaItemId item) => view.Find(item) is { Number: { } number } ? $"punkt {number}" : "förra punkten";
}
