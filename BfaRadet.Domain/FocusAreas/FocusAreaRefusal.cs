namespace BfaRadet.Domain.FocusAreas;

/// <summary>Reasons why a change to a focus area is refused.</summary>
public abstract record FocusAreaRefusal : Refusal
{
    private FocusAreaRefusal()
    {
    }

    /// <summary>A period that ends before it starts.</summary>
    public sealed record EndsBeforeItStarts(DateOnly From, DateOnly To) : FocusAreaRefusal;

    /// <summary>More goals than anybody follows up.</summary>
    public sealed record TooManyGoals(int Count, int Max) : FocusAreaRefusal;

    /// <summary>Two goals say the same.</summary>
    public sealed record GoalTwice(string Text) : FocusAreaRefusal;
}
