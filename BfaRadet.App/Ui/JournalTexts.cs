namespace BfaRadet.App.Ui;

/// <summary>Events in Swedish, worded by each feature: the rest of a sentence that begins with a name.</summary>
public static class JournalTexts
{
    /// <summary>For an event that this version does not know: a newer one wrote it.</summary>
    public const string Unknown = "gjorde en ändring som den här versionen av BfaRådet inte kan beskriva";

    internal static IReadOnlyList<JournalWords> Features { get; } = Contributions.Of<JournalWords>();

    /// <summary>Of all features: see <see cref="JournalWords.Outcomes"/>.</summary>
    public static IReadOnlyList<Type> Outcomes { get; } = [.. Features.SelectMany(f => f.Outcomes)];

    /// <param name="happened">Null for one this version does not know.</param>
    /// <param name="item">The name of an item here: "punkt 4".</param>
    /// <param name="by">Who did it, since acts on oneself are worded differently.</param>
    public static string Of(DomainEvent? happened, Func<AgendaItemId, string> item, string by = "") =>
        happened is null ? Unknown : Features.Select(f => f.Of(happened, item, by)).FirstOrDefault(said => said is not null) ?? Unknown;

    /// <summary>See <see cref="JournalWords.Outcome"/>.</summary>
    internal static OutcomeText? Outcome(DomainEvent happened, string meeting) =>
        Features.Select(f => f.Outcome(happened, meeting)).FirstOrDefault(said => said is not null);

    /// <summary>The event as others than preparers may see it; null when nothing is left.</summary>
    public static DomainEvent? WithoutInternal(DomainEvent? happened) =>
        Features.Aggregate(happened, (left, feature) => left is null ? null : feature.WithoutInternal(left));

    /// <summary>Whether it repeats while somebody works.</summary>
    public static bool GoesOn(DomainEvent? happened) => happened is not null && Features.Any(f => f.GoesOn(happened));
}
