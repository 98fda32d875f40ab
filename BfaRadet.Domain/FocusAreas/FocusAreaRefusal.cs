namespace BfaRadet.Domain.FocusAreas;

/// <summary>Why a focus area declines.</summary>
public abstract record FocusAreaRefusal : Refusal
{
    private FocusAreaRefusal()
    {
    }

    /// <summary>A period that ends before it starts.</summary>
    public sealed record EndsBeforeItStarts(DateOnly From, DateOnly To) : FocusAreaRefusal;
}
