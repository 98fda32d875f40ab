using BfaRadet.App.Features.Minutes.Downloads;
using System.Collections;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace BfaRadet.Tests.App.Features.Meetings.Circles;

/// <summary>All words in what somebody got: every field of it, however deep and whoever can see it, and what its files hold.</summary>
internal static class Said
{
    public static string By(object? got)
    {
        var words = new StringBuilder();
        Walk(got, words, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return words.ToString();
    }

    /// <summary>The words of a file; of a zip, or a Word file, those of the files in it.</summary>
    public static string Of(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return Of(content.ToArray());
        }));
    }

    private static void Walk(object? value, StringBuilder words, HashSet<object> seen)
    {
        switch (value)
        {
            case null or Delegate or Type or MemberInfo or Pointer:
                return;
            case string text:
                words.Append(text).Append('\n');
                return;
            case byte[] bytes:
                words.Append(Of(bytes)).Append('\n');
                return;
            case Download download:
                Walk(download.Name, words, seen);
                using (var file = new MemoryStream())
                {
                    download.Write(file, CancellationToken.None);
                    words.Append(Of(file.ToArray())).Append('\n');
                }

                return;
        }

        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || (type.IsValueType && type.Namespace == "System" && !type.IsGenericType) || (!type.IsValueType && !seen.Add(value)))
        {
            return;
        }

        if (value is IEnumerable many)
        {
            foreach (var one in many)
            {
                Walk(one, words, seen);
            }

            return;
        }

        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), words, seen);
            }
        }
    }
}
