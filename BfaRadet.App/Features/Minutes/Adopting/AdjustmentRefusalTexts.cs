using BfaRadet.App.Ui;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>Why something about the adjusting is declined, in plain Swedish: what is wrong, and what is safe.</summary>
internal sealed class AdjustmentRefusalTexts : RefusalWords<AdjustmentRefusal>
{
    protected override string Of(AdjustmentRefusal refusal) => refusal switch
    {
        AdjustmentRefusal.StillMissing(var gaps) =>
            $"Protokollet kan inte skickas vidare än. {string.Join(" ", gaps.Select(MissingItemTexts.Of))} Inget har ändrats.",
        AdjustmentRefusal.NotInThatState(var state) =>
            $"Protokollet har gått vidare sedan sidan visades: det är nu {AdjustmentWords.StateOf(state)}. Det du gjorde har inte sparats.",
        AdjustmentRefusal.TextIsLocked(AdjustmentState.Adopted) =>
            "Protokollet är justerat och kan inte ändras. Det du skrev är kvar hos dig.",
        AdjustmentRefusal.TextIsLocked =>
            "Protokollet är låst för justering. Det du skrev är kvar hos dig. Be sekreteraren skicka tillbaka protokollet om det måste ändras.",
        AdjustmentRefusal.SectionIsLocked =>
            "Paragrafen är omedelbart justerad, eller skickad för det, och kan inte ändras. Det du skrev är kvar hos dig.",
        AdjustmentRefusal.WouldRenumber =>
            "En paragraf längre ner är omedelbart justerad, eller skickad för det, och skulle få ett annat nummer. Lägg punkten efter den. Inget har ändrats.",
        AdjustmentRefusal.NotASigner(var names) =>
            $"Du är inte en av dem som justerar det här. Det gör {(names.Count == 0 ? "ingen just nu" : Listed.And(names))}. Inget har ändrats.",
        AdjustmentRefusal.ReadAnother =>
            "Det du läste är inte längre det som ska justeras. Läs protokollet igen innan du bekräftar. Inget är bekräftat.",
        AdjustmentRefusal.SectionNotHandled =>
            "Paragrafen är inte behandlad än. Den kan justeras omedelbart när mötet har tagit upp den.",
        AdjustmentRefusal.WordsNotFound(var quote, 0) =>
            $"Orden ”{quote}” står inte i det som är skrivet under paragrafen, inom ett stycke. Förslaget är kvar. Ord i ett beslut, ett yrkande eller närvaron "
            + "kan inte bytas härifrån: ta bort krysset vid ”Föreslå andra ord” och skriv en kommentar, så rättar sekreteraren.",
        AdjustmentRefusal.WordsNotFound(var quote, var times) =>
            $"Orden ”{quote}” står på {times} ställen i paragrafen. Ta med fler ord runt omkring, så att det syns vilket som menas.",
        AdjustmentRefusal.NoteIsAnswered(var by) => $"{by} har redan svarat. Inget har ändrats.",
        AdjustmentRefusal.NotYourNote(var name) => $"Bara {name}, som skrev det, kan ta tillbaka det. Inget har ändrats.",
        AdjustmentRefusal.NoteGone => "Kommentaren finns inte längre. Inget har ändrats.",
        AdjustmentRefusal.TooManyNotes(var max) => $"Det finns redan {max} kommentarer, och fler ryms inte. Det du skrev är kvar.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(AdjustmentRefusal refusal) => refusal switch
    {
        AdjustmentRefusal.WordsNotFound => nameof(ReviewNote.Quote),
        _ => null,
    };
}
