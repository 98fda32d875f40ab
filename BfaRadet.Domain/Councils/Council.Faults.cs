namespace BfaRadet.Domain.Councils;

/// <summary>Validation of typed values, all fields at once. Forms use it before they send.</summary>
public sealed partial class Council
{
    /// <summary>Those who take part in decisions for a seat.</summary>
    private const Duties Deciding = Duties.Member | Duties.Substitute;

    /// <summary>Those who are there, or read, without deciding.</summary>
    private const Duties Beside = Duties.Attendant | Duties.Observer;

    /// <summary>Every fault in the name of a council; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, string name, string municipality) => Faults.Of(
        Wording.Check(today, nameof(Name), Wording.Line(name), required: true),
        Wording.Check(today, nameof(Municipality), Wording.Line(municipality), required: true));

    /// <summary>Every fault in the details of a person; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, MemberDetails details)
    {
        details = Clean(details);
        return Faults.Of(
            Wording.Check(today, nameof(Member.Name), details.Name, required: true),
            Wording.Check(today, nameof(Member.Title), details.Title),
            Wording.Check(today, nameof(Member.Organisation), details.Organisation, required: true),
            Wording.Check(today, nameof(Member.PartyCode), details.PartyCode, MemberDetails.LongestPartyCode),
            details.Email is "" || EmailAddress.IsOne(details.Email) ? null : new NotAnEmailAddress(nameof(Member.Email), details.Email),
            details.Duties == Duties.None ? new CouncilRefusal.NoDuty() : null,
            (details.Duties & Deciding, details.Duties & Beside) is (not Duties.None, not Duties.None) and var (deciding, beside)
                ? new CouncilRefusal.DutiesContradict(deciding, beside)
                : null,
            details is { TermFrom: { } from, TermTo: { } to } && to < from ? new CouncilRefusal.TermEndsBeforeItStarts(from, to) : null);
    }

    /// <summary>Every fault in the settings; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, CouncilSettings settings)
    {
        settings = Clean(settings);
        return Faults.Of(
            settings is { LegalForm: LegalForm.Board, Quorum: not QuorumRule.MoreThanHalf } ? new CouncilRefusal.LawSetsQuorum() : null,
            settings is { Quorum: QuorumRule.AtLeast, QuorumNumber: < 1 or > 999 } ? new CouncilRefusal.QuorumOutOfRange(settings.QuorumNumber) : null,
            settings.SummonsDays is < 0 or > CouncilSettings.MaxSummonsDays ? new CouncilRefusal.SummonsDaysOutOfRange(settings.SummonsDays) : null,
            ReminderRules.Check(settings.Reminders),
            Wording.Check(today, nameof(settings.ParagraphPrefix), settings.ParagraphPrefix, CouncilSettings.LongestPrefix),
            Wording.Check(today, nameof(settings.KeptAt), settings.KeptAt),
            StandardPhrases.Check(today, settings.StandardPhrases),
            PublicSiteChoices.Check(today, settings));
    }
}
