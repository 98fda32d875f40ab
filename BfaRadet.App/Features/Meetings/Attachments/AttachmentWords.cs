using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Attachments;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>Words about attachments.</summary>
public static class AttachmentWords
{
    public const string Kinds = "PDF, Word, Excel, PowerPoint, OpenDocument (odt, ods, odp), bilder (png, jpg, webp), text och CSV";

    /// <summary>What the browser's dialog offers.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.webp,.txt,.csv";

    public static string Kind(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "PDF",
        AttachmentKind.Docx => "Word",
        AttachmentKind.Xlsx => "Excel",
        AttachmentKind.Pptx => "PowerPoint",
        AttachmentKind.Odt or AttachmentKind.Ods or AttachmentKind.Odp => "OpenDocument",
        AttachmentKind.Png or AttachmentKind.Jpeg or AttachmentKind.Webp => "bild",
        AttachmentKind.Text or AttachmentKind.WesternText => "text",
        AttachmentKind.Csv or AttachmentKind.WesternCsv => "CSV",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word"),
    };

    /// <summary>"340 kB", "1,2 MB".</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 512) / 1024)} kB")
        : $"{(bytes / (1024d * 1024)).ToString("0.#", CultureInfo.GetCultureInfo("sv-SE"))} MB";

    /// <summary>"PDF, 340 kB", and from the second on "version 2, 3 maj 2026 kl. 14.02, av …".</summary>
    public static string Facts(AttachmentVersion version) =>
        $"{Kind(version.Content.Kind)}, {Size(version.Content.Size)}{(version.Number > 1 ? $" · version {version.Number}, {SwedishDates.Moment(version.At)}, av {version.By}" : "")}";

    /// <summary>As it is named in the summons and the minutes.</summary>
    public static string Named(string name, int version) => version > 1 ? $"{name} (version {version})" : name;

    public static string Later(DateOnly on) => $"Handlingar kommer senare, {SwedishDates.Full(on)}";
}
