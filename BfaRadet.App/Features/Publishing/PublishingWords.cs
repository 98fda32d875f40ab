using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Publishing;

/// <summary>What parts of the minutes, and what the guard finds, are called in the review.</summary>
internal static class PublishingWords
{
    public static string Found(GuardKind kind) => kind switch
    {
        GuardKind.PersonalIdentityNumber => "ett personnummer",
        GuardKind.PhoneNumber => "ett telefonnummer",
        GuardKind.EmailAddress => "en e-postadress",
        GuardKind.CarRegistration => "ett registreringsnummer",
        GuardKind.PointsOut => "uppgifter som kan peka ut någon",
        GuardKind.PossibleIdentityNumber => "ett nummer som kan vara någons personnummer",
        GuardKind.LeftOutElsewhere => "ord som är undantagna på ett annat ställe",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words"),
    };

    /// <summary>What is said of a finding: what the guard says, and of what only the review of the copy can find.</summary>
    public static GuardWords About(GuardKind kind) => kind == GuardKind.LeftOutElsewhere
        ? new(
            "Undantaget på ett annat ställe",
            "Samma ord är undantagna på ett annat ställe i kopian. Det som står kvar här visar vad som är undantaget där.",
            "Undanta dem här också, eller svara att de ska stå kvar.")
        : GuardWords.Of(kind, MinutesOwner.NamesOfMinutes);

    /// <summary>A ground to choose: what it cites, and what it protects.</summary>
    public static string Of(SecrecyGround? ground) => ground is null ? ""
        : ground.Chapter == 0 ? "Personuppgifter som inte ska ut på webben" : $"{ground.Citation}: {ground.Protects}";

    public static string Of(TraceKind kind) => kind switch
    {
        TraceKind.Party => "partibeteckningen",
        TraceKind.Title => "befattningen",
        TraceKind.Organisation => "organisationen",
        TraceKind.Elsewhere => "orden på ett annat ställe",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words"),
    };

    public static string Exclusions(int count) => count switch
    {
        0 => "inga undantag",
        1 => "1 undantag",
        _ => $"{count} undantag",
    };

    /// <summary>"§ 4, beslutet", "närvaron".</summary>
    public static string Of(RecordPlace place, MinutesRecord record)
    {
        var part = Of(place.Part);
        return place.Item is { } item && record.Find(item) is { Label: not "" } section ? $"{section.Label}, {part}" : part;
    }

    private static string Of(RecordPart part) => part switch
    {
        RecordPart.Head => "huvudet",
        RecordPart.Person => "närvaron",
        RecordPart.Adjustment => "justeringen",
        RecordPart.NextMeeting => "nästa sammanträde",
        RecordPart.Attachment => "bilagorna",
        RecordPart.Title => "rubriken",
        RecordPart.RegistryNumber => "diarienumret",
        RecordPart.Presenter => "föredraganden",
        RecordPart.Background => "bakgrunden",
        RecordPart.Proposal => "förslaget till beslut",
        RecordPart.Text => "texten",
        RecordPart.Conflict => "jävet",
        RecordPart.Motion => "yrkandet",
        RecordPart.PropositionOrder => "propositionsordningen",
        RecordPart.Vote => "omröstningen",
        RecordPart.Decision => "beslutet",
        RecordPart.Responsible => "den ansvariga",
        RecordPart.Statement => "reservationen eller anteckningen",
        RecordPart.Ranking => "prioriteringen",
        RecordPart.FollowUp => "uppföljningen",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a name"),
    };
}
