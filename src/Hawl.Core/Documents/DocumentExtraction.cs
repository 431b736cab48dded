using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Hawl.Core.Documents.OpenDocument;
using Hawl.Core.Documents.Sheets;
using Hawl.Core.Documents.Word;

namespace Hawl.Core.Documents;

// Reads the bytes of one file. It runs in a process of its own, which may fall over.
public static class DocumentExtraction
{
    public static DocumentText Read(DocumentKind kind, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            var draft = new DocumentDraft();
            Read(kind, content, draft);
            return draft.Finish();
        }
        catch (UnreadableDocumentException unreadable)
        {
            return DocumentText.Failed(unreadable.Fault);
        }
        catch (OutOfMemoryException)
        {
            return DocumentText.Failed(DocumentFault.TooLarge);
        }
        catch (Exception broken) when (IsOfTheContent(broken))
        {
            return DocumentText.Failed(DocumentFault.Damaged);
        }
    }

    private static void Read(DocumentKind kind, byte[] content, DocumentDraft draft)
    {
        if (kind == DocumentKind.Csv)
        {
            CsvSheet.Read(content, draft);
            return;
        }

        // Of its own size, and not to be written back: broken links are put right within it.
        using var copy = new MemoryStream();
        copy.Write(content);
        copy.Position = 0;
        ArchiveGuard.Check(copy);
        switch (kind)
        {
            case DocumentKind.Docx:
                WordFile.Read(copy, draft);
                break;
            case DocumentKind.Xlsx:
                Workbook.Read(copy, draft);
                break;
            case DocumentKind.Odt:
                OpenLetter.Read(copy, draft);
                break;
            case DocumentKind.Ods:
                OpenSheets.Read(copy, draft);
                break;
            default:
                throw new UnreadableDocumentException(DocumentFault.OtherKind);
        }
    }

    private static bool IsOfTheContent(Exception broken) => broken
        is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or IOException or FormatException
        or OverflowException or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException
        or IndexOutOfRangeException or NullReferenceException or InvalidCastException;
}
