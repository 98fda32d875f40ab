using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Proposals;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Swedish texts of the refusals of proposed items.</summary>
internal sealed class ProposalRefusalTexts : RefusalWords<ItemProposalRefusal>
{
    protected override string Of(ItemProposalRefusal refusal) => refusal switch
    {
        ItemProposalRefusal.TooManyWait(var max) =>
            $"Du har redan {max} förslag som väntar, och fler får det inte vara. Dra tillbaka ett, eller vänta tills något är avgjort. Det du skrev är kvar.",
        ItemProposalRefusal.Settled(var state, var by, var at) => $"{Became(state, by)} {SwedishDates.Moment(at)}. Inget har ändrats, och det du skrev är kvar.",
        ItemProposalRefusal.NotAsSeen(ItemProposalState.AskedBack, var by) =>
            $"{by} ställde en fråga till förslagsställaren medan du läste, så inget har ändrats. Läs frågan och försök sedan igen.",
        ItemProposalRefusal.NotAsSeen(ItemProposalState.Answered, var by) =>
            $"{by} svarade eller ändrade förslaget medan du läste, så inget har ändrats. Läs det nya och försök sedan igen.",
        ItemProposalRefusal.NotAsSeen(_, var by) => $"{by} ändrade förslaget medan du läste, så inget har ändrats. Läs det nya och försök sedan igen.",
        ItemProposalRefusal.QuestionWaits(var by) => $"{by} har redan ställt en fråga som väntar på svar, så din är inte skickad. Det du skrev är kvar.",
        ItemProposalRefusal.NothingAsked => "Det finns ingen fråga att svara på. Det du skrev är kvar.",
        ItemProposalRefusal.MeetingHasBegun => "Mötet har börjat, så dagordningen bereds inte längre. Inget har ändrats.",
        ItemProposalRefusal.ItemWasChanged(var title) =>
            $"Punkten ”{title}” har ändrats sedan förslaget togs in, så den är kvar som den är. Ändra den, eller ta bort den, i beredningen först.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static string Became(ItemProposalState state, string by) => state switch
    {
        ItemProposalState.TakenIn => $"{by} tog in förslaget på en dagordning",
        ItemProposalState.Merged => $"{by} slog ihop förslaget med en punkt",
        ItemProposalState.Declined => $"{by} avböjde förslaget",
        _ => $"{by} drog tillbaka förslaget",
    };
}
