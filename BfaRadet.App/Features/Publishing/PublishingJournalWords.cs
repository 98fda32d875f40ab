using BfaRadet.App.Ui;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Publishing;

/// <summary>What happened to the public copy of minutes, and to the notice on the board.</summary>
internal sealed class PublishingJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(MinutesPublished), typeof(PublicationWithdrawn), typeof(NoticePosted),
    ];

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        MinutesPublished e => new($"Protokollet från {meeting} är publicerat för invånarna, till {SwedishDates.Full(e.RemoveOn)}", (e.Meeting, "kopian")),
        PublicationWithdrawn e => new($"Protokollet från {meeting} är inte längre publicerat", (e.Meeting, "kopian")),
        NoticePosted { AppealUntil: null } e => new($"Det är anslaget att protokollet från {meeting} är justerat", (e.Meeting, "anslaget")),
        NoticePosted e => new($"Protokollet från {meeting} är anslaget och kan överklagas till och med {SwedishDates.Full(e.AppealUntil!.Value)}", (e.Meeting, "anslaget")),
        _ => null,
    };

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        PassageExcluded { Whole: true, Item: { } whole } e => $"undantog {item(whole)} ur den offentliga kopian av protokollet ({e.Ground})",
        PassageExcluded { Item: { } part } e => $"undantog ord i {item(part)} ur den offentliga kopian av protokollet ({e.Ground})",
        PassageExcluded e => $"undantog ord ur den offentliga kopian av protokollet ({e.Ground})",
        ExclusionRemoved { Item: { } back } e => $"tog bort ett undantag i {item(back)} i den offentliga kopian av protokollet ({e.Ground})",
        ExclusionRemoved e => $"tog bort ett undantag i den offentliga kopian av protokollet ({e.Ground})",
        FindingAnswered { Item: { } asked } e => $"svarade att {PublishingWords.Found(e.Kind)} i {item(asked)} ska stå kvar i den offentliga kopian",
        FindingAnswered e => $"svarade att {PublishingWords.Found(e.Kind)} ska stå kvar i den offentliga kopian",
        FindingReopened e => $"tog tillbaka svaret om {PublishingWords.Found(e.Kind)} i den offentliga kopian",
        MinutesPublished e => $"publicerade protokollet för invånarna med {PublishingWords.Exclusions(e.Exclusions)}, till {SwedishDates.Full(e.RemoveOn)}",
        PublicationWithdrawn e => $"tog bort det publicerade protokollet i förtid. Skäl: {e.Reason}",
        NoticePosted { AppealUntil: null } => "anslog att protokollet är justerat, enligt rådets arbetsordning",
        NoticePosted e => $"anslog att protokollet är justerat; det kan överklagas till och med {SwedishDates.Full(e.AppealUntil!.Value)}",
        NoticeTakenDown => "tog ner anslaget om justerat protokoll",
        _ => null,
    };
}
