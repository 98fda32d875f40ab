namespace BfaRadet.Domain.FocusAreas;

/// <summary>Reasons why a change to a focus area is refused.</summary>
public abstract record FocusAreaRefusal : Refusal
{
    private FocusAreaRefusal()
    {
    }

    /// <summary>A period that ends before it starts.</summary>
    public sealed record EndsBeforeItStarts(DateOnly From, DateOnly To) : FocusAreaRefusal;
}
