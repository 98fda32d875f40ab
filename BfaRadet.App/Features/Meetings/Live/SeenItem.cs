namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>
/// The current item as the user sees it. What is pressed on a slow network arrives when the server has drawn the next item
/// already, and is still about the one that was in view.
/// </summary>
public sealed class SeenItem
{
    // The current item in each rendering that the browser has not shown yet, oldest first.
    private readonly Queue<AgendaItemId?> _drawing = [];

    /// <summary>Null before the first rendering is shown, and without a current item.</summary>
    public AgendaItemId? Item { get; private set; }

    /// <summary>Called in each rendering, which is not shown yet.</summary>
    public void Draw(AgendaItemId? current) => _drawing.Enqueue(current);

    /// <summary>Called after each rendering, which the browser has confirmed. Returns the former item.</summary>
    public AgendaItemId? Shown()
    {
        var former = Item;
        Item = _drawing.Count > 0 ? _drawing.Dequeue() : Item;
        return former;
    }
}
