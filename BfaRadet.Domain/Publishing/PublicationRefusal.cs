namespace BfaRadet.Domain.Publishing;

/// <summary>Why a publication declines.</summary>
public abstract record PublicationRefusal : Refusal
{
    private PublicationRefusal()
    {
    }

    /// <summary>There are no adopted minutes to make a copy of.</summary>
    public sealed record NotAdopted : PublicationRefusal;

    /// <summary>The minutes were reopened meanwhile: what is adopted may change.</summary>
    public sealed record Reopened : PublicationRefusal;

    /// <summary>The one who asks has reviewed an earlier wording than the one that is adopted now.</summary>
    public sealed record AnotherWording(int Reviewed, int Adopted) : PublicationRefusal;

    /// <summary>Somebody changed the review after the one who asks looked at it.</summary>
    public sealed record ReviewChanged : PublicationRefusal;

    /// <summary>The quote stands nowhere in that paragraf, or outside them.</summary>
    public sealed record QuoteNotFound(string Quote) : PublicationRefusal;

    /// <summary>So short a quote would be found everywhere.</summary>
    public sealed record QuoteTooShort(string Quote, int Least) : PublicationRefusal;

    /// <summary>The paragraf is not in the minutes.</summary>
    public sealed record NoSuchParagraph : PublicationRefusal;

    /// <summary>What the guard asked about is not there any more.</summary>
    public sealed record FindingGone : PublicationRefusal;

    /// <summary>A personal number can be left out, and nothing else.</summary>
    public sealed record NumberCannotStay : PublicationRefusal;

    /// <summary>Personal numbers stand in what would be published.</summary>
    public sealed record NumbersLeft(int Count) : PublicationRefusal;

    /// <summary>The guard has asked, and nobody has answered.</summary>
    public sealed record Unanswered(int Count) : PublicationRefusal;

    /// <summary>The day it is taken away must come after today, and within <paramref name="MaxYears"/> years.</summary>
    public sealed record RemovalOutOfRange(DateOnly RemoveOn, int MaxYears) : PublicationRefusal;

    /// <summary>There is nothing to withdraw.</summary>
    public sealed record NotPublished : PublicationRefusal;

    /// <summary>Residents have no page about this council.</summary>
    public sealed record NoOpenPage : PublicationRefusal;
}
