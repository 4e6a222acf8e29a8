package org.callout.responder.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The content of a document, encrypted; read only when somebody asks for it. */
@Entity
@Table(name = "document_content")
class DocumentContent {

    @Id
    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "master_key")
    private String masterKey;

    @Column(name = "data_key")
    private byte[] dataKey;

    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected DocumentContent() {}

    DocumentContent(UUID documentId, Sealed sealed) {
        this.documentId = documentId;
        this.masterKey = sealed.key().masterKey();
        this.dataKey = sealed.key().wrapped();
        this.content = sealed.content();
    }

    Sealed sealed() {
        return new Sealed(new Sealed.Key(masterKey, dataKey), content);
    }

    @Override
    public String toString() {
        return "DocumentContent[redacted]";
    }
}
