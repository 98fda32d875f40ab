using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>What somebody who is called is, in words to the person.</summary>
/// <param name="Text">Empty for one who is no substitute.</param>
/// <param name="IsAsked">Whether the person is asked to come; otherwise whether the person could.</param>
public sealed record OwnServing(string Text, bool IsAsked)
{
    public static OwnServing Called { get; } = new("", IsAsked: true);

    /// <param name="isMoved">Whether the person has answered to a time that the meeting was moved from.</param>
    public string Question(bool isMoved) => (IsAsked, isMoved) switch
    {
        (true, false) => "Kommer du?",
        (true, true) => "Kommer du den nya tiden?",
        (false, false) => "Kan du komma om du behövs?",
        (false, true) => "Kan du komma den nya tiden om du behövs?",
    };

    /// <summary>After what was answered to a time that the meeting was moved from.</summary>
    public string Again => IsAsked ? "Svara på nytt för den nya tiden." : "Svara gärna på nytt, så vet vi om du kan komma om du behövs.";
}

/// <summary>Words about summonses and answers.</summary>
internal static class SummonsWords
{
    public static string Of(SummonsAnswer answer) => answer switch
    {
        SummonsAnswer.Comes => "Kommer",
        SummonsAnswer.ComesRemotely => "Kommer på distans",
        SummonsAnswer.Declines => "Förhinder",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer without a word"),
    };

    /// <summary>The answers that can be given: from elsewhere only where there is a way, or where it was answered before.</summary>
    public static IEnumerable<SummonsAnswer> Choices(bool hasRemote, SummonsAnswer? answer) => Enum.GetValues<SummonsAnswer>()
        .Where(choice => choice != SummonsAnswer.ComesRemotely || hasRemote || answer == choice);

    public static string Of(SummonsGap gap) => gap switch
    {
        SummonsGap.DayHasPassed => "Mötesdagen har varit: välj en dag som kommer.",
        SummonsGap.NoPlace => "Plats saknas: skriv var mötet är, eller en länk för distansdeltagande.",
        SummonsGap.NoItems => "Dagordningen är tom: lägg till minst en punkt.",
        SummonsGap.Nobody => "Rådet har inga ledamöter: lägg till dem under Rådet.",
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap without words"),
    };

    /// <summary>A change with what it was and what it is.</summary>
    public static string Of(SummonsChange change) => change switch
    {
        SummonsChange.Time(var before, var after) => $"Tid: {When(after)}. Förut: {When(before)}.",
        SummonsChange.Place(var before, var after) => $"Plats: {Or(after, "ingen")}. Förut: {Or(before, "ingen")}.",
        SummonsChange.RemoteLink(var before, var after) => $"Länk för distansdeltagande: {Or(after, "ingen")}. Förut: {Or(before, "ingen")}.",
        SummonsChange.Notice(_, var after) => $"Upplysningar: {Or(after, "inga")}",
        SummonsChange.Files(var before, var after) => $"Hela sammanträdet: {FilesOf(before, after)}",
        SummonsChange.Added(var item) => $"Ny punkt: {Item(item)}.",
        SummonsChange.Removed(var item) => $"Borttagen punkt: {Title(item)}.",
        SummonsChange.Edited(var before, var after) when before.IsHidden || after.IsHidden => $"Ändrad punkt: {Item(after)}.",
        SummonsChange.Edited edited => EditsOf(edited) is { Length: > 0 } edits ? $"{Item(edited.After)}: {edits}" : $"Ändrad punkt: {Item(edited.After)}.",
        SummonsChange.Reordered => "Punkterna kommer i en annan ordning.",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without words"),
    };

    // An item once, with all of it that is other than it was.
    private static string EditsOf(SummonsChange.Edited edited)
    {
        var (before, after) = (edited.Before, edited.After);
        return string.Join(' ', new[]
        {
            before.Title != after.Title ? $"Hette förut {before.Title}." : "",
            before.Presenter != after.Presenter ? $"Föredragande {Or(after.Presenter, "ingen")}. Förut: {Or(before.Presenter, "ingen")}." : "",
            before.Kind != after.Kind ? $"Nu {MeetingWords.Of(after.Kind).ToLowerInvariant()}, förut {MeetingWords.Of(before.Kind).ToLowerInvariant()}." : "",
            before.Background is { } former && former != after.Background ? "Bakgrunden är ändrad." : "",
            before.Proposal != after.Proposal ? "Förslaget till beslut är ändrat." : "",
            before.RegistryNumber != after.RegistryNumber ? $"Diarienummer {Or(after.RegistryNumber, "inget")}." : "",
            before.Attachments != after.Attachments ? $"Handlingar som nämns: {Or(after.Attachments, "inga")}." : "",
            FilesOf(edited),
        }.Where(sentence => sentence.Length > 0));
    }

    private static string FilesOf(SummonsChange.Edited edited) => string.Join(' ', new[]
    {
        FilesOf(edited.Before.Files, edited.After.Files),
        edited.After.FilesOn is { } on ? on == edited.Before.FilesOn ? "" : $"{AttachmentWords.Later(on)}."
            : edited.Before.FilesOn is null ? "" : "Inga fler handlingar väntas.",
    }.Where(sentence => sentence.Length > 0));

    // "Ny handling: a.pdf. Ny version av handlingen b.pdf. Borttagen handling: c.pdf."
    private static string FilesOf(ValueList<SummonedFile> before, ValueList<SummonedFile> after) => string.Join(' ',
    [
        .. after.Where(f => before.All(b => b.Id != f.Id)).Select(f => $"Ny handling: {Named(f)}."),
        .. after.Where(f => before.Any(b => b.Id == f.Id && b != f)).Select(f => $"Ny version av handlingen: {Named(f)}."),
        .. before.Where(b => after.All(f => f.Id != b.Id)).Select(b => $"Borttagen handling: {b.Name}."),
    ]);

    public static string Named(SummonedFile file) => AttachmentWords.Named(file.Name, file.Version);

    /// <summary>What an item has with it: files, what is only named, and what comes later.</summary>
    public static string Attachments(SummonedItem item) => string.Join("; ", new[]
    {
        item.Attachments,
        string.Join("; ", item.Files.Select(Named)),
        item.FilesOn is { } on ? $"kommer senare, {SwedishDates.Full(on)}" : "",
    }.Where(part => part.Length > 0));

    public static string When(MeetingDetails details) => $"{SwedishDates.WithWeekday(details.Date)} kl. {SwedishDates.Range(details.StartsAt, details.EndsAt)}";

    /// <summary>Of a meeting that has another time than the one that went out.</summary>
    public const string MovedUntold = "Flyttat, ännu inte meddelat";

    /// <summary>What counts meanwhile, as sentences.</summary>
    public static string OfMoved(MeetingDetails from) => $"{MovedUntold}. Kallelsen och svaren gäller {When(from)}.";

    public static string Item(SummonedItem item) => MeetingWords.Place(item.Number, Title(item));

    /// <summary>Of one that is left out for the reader what stands in its place.</summary>
    public static string Title(SummonedItem item) => item.IsHidden ? HiddenItems.TitleOutside : item.Title;

    /// <summary>Whom to turn to about a summons, after "hör av dig till".</summary>
    /// <param name="sender">Who sent it; empty when that is not known.</param>
    /// <param name="address">Where that person, or the council, is reached; may be empty.</param>
    public static string Contact(string sender, string address) =>
        (sender.Length > 0 ? $"{sender}, som skickade kallelsen" : "rådets sekreterare") + (address.Length > 0 ? $" ({address})" : "");

    /// <summary>How far it has come with somebody's answer, for those who prepare.</summary>
    /// <param name="reply">The latest, with its reason; null when nothing is answered.</param>
    public static string Standing(SummonsView sent, SummonsReply? reply, MemberId member)
    {
        if (reply is null)
        {
            return "Har inte svarat";
        }

        var words = Of(reply.Answer) + (reply.Reason.Length > 0 ? $": {reply.Reason}" : "")
            + (reply.EnteredBy.Length > 0 ? $" (antecknat av {reply.EnteredBy})" : "");
        return sent.EarlierOf(member) is { To: var to } ? $"Frågas på nytt. Svarade före flytten, till {When(to)}: {words}" : words;
    }

    /// <summary>What an answer came to: that it is saved, who is asked instead, and who is needed no more.</summary>
    public static string Saved(string saved, Answered came) => string.Join(' ', came.Substitutes.Select(s => Of(s, came.ByHand)).Prepend(saved));

    private static string Of(SubstituteTold told, bool byHand) =>
        $"{told.Name} " + (told.IsAsked ? "tillfrågas som ersättare" : "behövs inte längre som ersättare") + (told.News switch
        {
            SubstituteNews.Written when byHand => ": ett brev är skrivet och väntar på att lämnas.",
            SubstituteNews.Written => told.IsAsked ? " med ett brev." : " och får ett brev om det.",
            SubstituteNews.TakenBack => told.IsAsked ? ": brevet om motsatsen hade inte gått och är återtaget." : ": brevet med frågan hade inte gått och är återtaget.",
            SubstituteNews.Known => told.IsAsked ? ", som det redan står i ett brev." : ".",
            SubstituteNews.NoAddress => ", men har ingen e-postadress: hör av dig till personen.",
            _ => throw new ArgumentOutOfRangeException(nameof(told), told.News, "News without words"),
        });

    /// <summary>What a substitute is asked, after the name: ", tillfrågad för Anna Ek"; empty for one who never was.</summary>
    public static string OfServing(SummonsView sent, MemberId member) => sent.ServingOf(member) switch
    {
        Serving.Asked(var seat) => $", tillfrågad för {sent.Find(seat)?.Name}",
        Serving.NotNeeded => ", behövs inte längre",
        _ => "",
    };

    /// <summary>What somebody who is called is, and is asked, in words to the person.</summary>
    public static OwnServing Own(MeetingSummons summons, MemberId member) => Own(summons.Latest!, summons.ServingOf(member));

    /// <inheritdoc cref="Own(MeetingSummons, MemberId)"/>
    public static OwnServing Own(SummonsView summons, MemberId member) => Own(summons.Latest, summons.ServingOf(member));

    private static OwnServing Own(SummonsSending latest, Serving? serving) => serving switch
    {
        null => OwnServing.Called,
        Serving.Asked(var seat) => new($"Du är tillfrågad som ersättare för {latest.Content.Called.FirstOrDefault(c => c.Member == seat)?.Name ?? "en ledamot"}.", IsAsked: true),
        Serving.NotNeeded => new("Du behövs inte längre som ersättare: platsen är besatt.", IsAsked: false),
        Serving.InReserve => new("Du är ersättare och behövs om en ledamot får förhinder. Då får du ett brev.", IsAsked: false),
        _ => throw new ArgumentOutOfRangeException(nameof(serving), serving, "A serving without words"),
    };

    /// <summary>Substitutes who are needed no more and have said that they come; null when there are none.</summary>
    public static string? ComeInVain(SummonsView sent) =>
        sent.NotNeeded.Where(a => sent.AnswerOf(a.Substitute) is SummonsAnswer.Comes or SummonsAnswer.ComesRemotely)
            .Select(a => sent.Find(a.Substitute)?.Name).OfType<string>().ToList() is { Count: > 0 } names
            ? $"{Listed.And(names)} har svarat Kommer men behövs inte längre som ersättare." : null;

    /// <summary>What became of the letters: "Skickat till 9 personer. 2 får det samlat i nästa morgonbrev."</summary>
    public static string Of(LettersPosted posted, bool sends) => string.Join(' ', new[]
    {
        sends ? posted.AtOnce > 0 || posted.Gathered == 0 ? $"Skickat till {People(posted.AtOnce)}." : ""
            : posted.AtOnce == 1 ? "Ett brev är skrivet." : $"{posted.AtOnce} brev är skrivna.",
        posted.Gathered > 0 ? $"{(posted.Gathered == 1 ? "En person" : $"{posted.Gathered} personer")} får det samlat, i nästa brev kl. 07.00." : "",
        posted.NotWanted > 0 ? $"{(posted.NotWanted == 1 ? "En person" : $"{posted.NotWanted} personer")} får inget brev, för ändringen rör inte det egna och det har de valt." : "",
    }.Where(part => part.Length > 0));

    /// <summary>"3 personer har svarat." as a sentence of its own.</summary>
    public static string HaveAnswered(int count) => count == 1 ? "En person har svarat." : $"{count} personer har svarat.";

    public static string People(int count) => count == 1 ? "en person" : $"{count} personer";

    /// <summary>How far it has come with a summons: "Kallelsen skickad 3 mars 2026 kl. 10.12 · 4 har inte svarat · 2 ändringar inte skickade".</summary>
    public static string Of(SummonsStanding standing, DateOnly today) => standing.SentAt is not { } at
        ? IsLate(standing, today)
            ? $"Kallelsen skulle ha gått senast {SwedishDates.WithWeekday(standing.LastDay)}"
            : $"Kallelsen ska gå senast {SwedishDates.WithWeekday(standing.LastDay)}"
        : string.Join(" · ", new[]
        {
            $"Kallelse {SwedishDates.Moment(at)}",
            standing.MovedFrom is { } from ? $"{MovedUntold}: svaren gäller {SwedishDates.DayAndMonth(from.Date)} kl. {SwedishDates.Clock(from.StartsAt)}" : "",
            standing.Unanswered switch { 0 => "alla ledamöter har svarat", var silent => $"{silent} har inte svarat" },
            standing.Unsent switch { 0 => "", 1 => "1 ändring inte skickad", var changes => $"{changes} ändringar inte skickade" },
        }.Where(part => part.Length > 0));

    public static bool IsLate(SummonsStanding standing, DateOnly today) => standing.SentAt is null && standing.LastDay < today || standing.Unsent > 0;

    /// <summary>The last day it should go, by the council's rule.</summary>
    public static string Deadline(DateOnly meeting, int days, DateOnly today) => meeting.AddDays(-days) is var last && last < today
        ? $"Kallelsen skulle ha gått senast {SwedishDates.WithWeekday(last)}, {SwedishDates.Days(days)} före mötet. Den går {SwedishDates.Days(today.DayNumber - last.DayNumber)} för sent."
        : $"Kallelsen ska gå senast {SwedishDates.WithWeekday(last)}, {SwedishDates.Days(days)} före mötet.";

    public static string Expectation(Expected expected) =>
        $"{expected.Coming} av {expected.Quorum.Seats} platser kommer"
        + (expected.Declined > 0 ? $", {expected.Declined} har förhinder" : "")
        + (expected.Silent > 0 ? $", {expected.Silent} har inte svarat" : "")
        + (expected.Earlier > 0 ? $", {expected.Earlier} svarade före flytten, är inte räknade och frågas på nytt" : "") + "."
        + (expected.Quorum.Needed == 0 ? ""
            : expected.Quorum.IsMet ? $" Rådet blir beslutfört: det behövs {expected.Quorum.Needed}."
            : $" Det behövs {expected.Quorum.Needed} för att rådet ska bli beslutfört.");

    private static string Or(string text, string none) => text.Length > 0 ? text : none;
}
