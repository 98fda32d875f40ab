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

    /// <summary>The caller has reviewed an earlier wording than the one that is adopted now.</summary>
    public sealed record AnotherWording(int Reviewed, int Adopted) : PublicationRefusal;

    /// <summary>Somebody changed the review after the caller looked at it.</summary>
    public sealed record ReviewChanged : PublicationRefusal;

    /// <summary>The quote does not occur in that paragraf, or outside the paragrafer.</summary>
    public sealed record QuoteNotFound(string Quote) : PublicationRefusal;

    /// <summary>The quote is so short that it would be found everywhere.</summary>
    public sealed record QuoteTooShort(string Quote, int Least) : PublicationRefusal;

    /// <summary>The paragraf is not in the minutes.</summary>
    public sealed record NoSuchParagraph : PublicationRefusal;

    /// <summary>The guard's finding is not there any more.</summary>
    public sealed record FindingGone : PublicationRefusal;

    /// <summary>A personal identity number can only be left out.</summary>
    public sealed record NumberCannotStay : PublicationRefusal;

    /// <summary>There are personal identity numbers in what would be published.</summary>
    public sealed record NumbersLeft(int Count) : PublicationRefusal;

    /// <summary>There are findings of the guard that nobody has answered.</summary>
    public sealed record Unanswered(int Count) : PublicationRefusal;

    /// <summary>The day it is taken away must come after today, and within <paramref name="MaxYears"/> years.</summary>
    public sealed record RemovalOutOfRange(DateOnly RemoveOn, int MaxYears) : PublicationRefusal;

    /// <summary>There is nothing to withdraw.</summary>
    public sealed record NotPublished : PublicationRefusal;

    /// <summary>The council has no page for residents.</summary>
    public sealed record NoOpenPage : PublicationRefusal;
}
