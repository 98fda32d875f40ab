using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>
/// What the notice of adjusted minutes says: the same to residents, to the council and at the end of the printed minutes.
/// </summary>
/// <param name="IsCustom">Posted by the council's own rules and not by law, so there is no appeal.</param>
/// <param name="Paragraphs">"§§ 1–9"; may be empty.</param>
/// <param name="MayBeTakenDownOn">The first day.</param>
/// <param name="TakenDownOn">Null while it is posted.</param>
/// <param name="KeptAt">Förvaringsplats; may be empty.</param>
public sealed record NoticeFacts(
    string Organ, DateOnly MeetingDate, string Paragraphs, DateOnly AdoptedOn, DateOnly PostedOn, DateOnly AppealUntil,
    DateOnly MayBeTakenDownOn, DateOnly? TakenDownOn, string KeptAt, bool IsCustom = false)
{
    /// <param name="record">The minutes it is about, as the reader may see them.</param>
    public static NoticeFacts Of(BoardNotice notice, MinutesRecord record) => new(
        record.CouncilName, notice.MeetingDate, RecordWords.Range(record), notice.AdoptedOn, notice.PostedOn, notice.AppealUntil,
        notice.MayBeTakenDownOn, notice.TakenDownAt is { } at ? SwedishDates.DateOf(at) : null, record.KeptAt,
        BoardNotice.IsCustom(record.LegalForm));

    /// <summary>By what rule it is posted, in a sentence or two.</summary>
    [JsonIgnore]
    public string Ground => IsCustom ? RecordWords.NoticeByCustom : RecordWords.NoticeByLaw;

    /// <summary>Names and values in order; unknown ones are left out.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, string Value)> Lines => new (string Name, string Value)[]
    {
        (RecordWords.Council, Organ),
        (RecordWords.Day, SwedishDates.Full(MeetingDate)),
        (RecordWords.Paragraphs, Paragraphs),
        (RecordWords.Adopted, SwedishDates.Full(AdoptedOn)),
        (RecordWords.NoticePosted, SwedishDates.Full(PostedOn)),
        TakenDownOn is { } down
            ? (RecordWords.NoticeTakenDown, SwedishDates.Full(down))
            : (RecordWords.NoticeStays, IsCustom ? "" : $"tidigast {SwedishDates.Full(MayBeTakenDownOn)}"),
        (RecordWords.AppealUntil, IsCustom ? "" : SwedishDates.Full(AppealUntil)),
        (RecordWords.KeptAt, KeptAt),
    }.Where(line => line.Value != "");

    /// <summary>Differs between wordings of the notice, for the ETag.</summary>
    [JsonIgnore]
    public string Mark => $"{SwedishDates.Iso(PostedOn)}{(TakenDownOn is { } down ? $"-{SwedishDates.Iso(down)}" : "")}";
}
